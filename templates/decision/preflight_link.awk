# Whether an end (namespace/name) of what link_identity has taken apart is held by somebody else.
function preflight_link(origin, end,   ns, hint) {
  ns = first_part(end)
  # The other end of a pair of ours in the earlier namespace of a name goes with it.
  if ((ATTRIBUTE[end "/ifindex"] "/" ATTRIBUTE[end "/link_index"]) in GOING_PEER) return
  if (!(end in LINK) || owns_link(L_NS, L_NAME) || (ns != "" && owns_netns(ns))) return
  hint = ns == "" ? "say `existing` if it is a bridge to be used as it is" : "start the container without a network of its own"
  problem(origin, "the interface " base_name(end) " is there already" (ns == "" ? "" : " in " ns) " and not of this topology: choose another name, or " hint)
}
