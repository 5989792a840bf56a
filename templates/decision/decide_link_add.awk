# `link add name NAME [netns NAMESPACE] ...`, `brctl addbr NAME`: made when it is not there, mended attribute by attribute when it
# is. One of another type or with another peer has been removed before (decide_changed_links). One of ours is in the default group.
function decide_link_add(line, origin,   key, name, ns, peer) {
  link_identity(line)
  name = L_NAME; ns = L_NS; peer = L_PEER
  key = ns "/" name
  if (key in LINK) {
    UNCHANGED++
    if (ns == "" && ATTRIBUTE[key "/alias"] != "netc:" TOPOLOGY)
      step("~", "", "link set dev " name " alias netc:" TOPOLOGY, origin, "alias " (ATTRIBUTE[key "/alias"] == "" ? "none" : ATTRIBUTE[key "/alias"]), "-")
    if (ATTRIBUTE[key "/group"] != "default")
      step("~", ns, "link set dev " name " group default", origin, "group " ATTRIBUTE[key "/group"], "link set dev " name " group " ATTRIBUTE[key "/group"])
    decide_attributes("", line, origin)
    return
  }
  forget_link(ns, name)
  if (peer != "") forget_link(first_part(peer), base_name(peer))
  RECORD = "made"
  step("+", "", line, origin, "", "link del dev " name (ns == "" ? "" : " netns " ns))
}
