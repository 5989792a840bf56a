# Takes the beginning of a link, with what its kind and its bridge say of it.
function observe_link(text,   key, name, flags, i, word) {
  name = json_value(text, "ifname")
  key = HERE "/" name
  HERE_LINK = key
  LINK_ORDER[++LINK_COUNT] = key
  LINKS_OF[HERE] = LINKS_OF[HERE] "\n" name
  flags = substr(text, index(text, "\"flags\":["))
  ATTRIBUTE[key "/state"] = index(substr(flags, 1, index(flags, "]")), "\"UP\"") ? "up" : "down"
  ATTRIBUTE[key "/mtu"] = json_value(text, "mtu")
  ATTRIBUTE[key "/master"] = json_value(text, "master")
  ATTRIBUTE[key "/group"] = json_value(text, "group")
  if (json_value(text, "link_type") == "ether") ATTRIBUTE[key "/address"] = json_value(text, "address")
  ATTRIBUTE[key "/ifindex"] = json_value(text, "ifindex")
  ATTRIBUTE[key "/link"] = json_value(text, "link")
  ATTRIBUTE[key "/link_index"] = json_value(text, "link_index")
  LINK[key] = ATTRIBUTE[key "/kind"] = json_value(text, "info_kind")
  if (LINK[key] == "bridge") {
    split("stp_state nf_call_iptables nf_call_ip6tables", word, " ")
    for (i = 1; i <= 3; i++) ATTRIBUTE[key "/bridge." word[i]] = json_value(text, word[i])
  } else if (LINK[key] != "veth") LINK[key] = "other"
  if (json_value(text, "info_slave_kind") == "bridge") {
    ATTRIBUTE[key "/bridge_slave.hairpin"] = json_value(text, "hairpin") == "true" ? "on" : "off"
    ATTRIBUTE[key "/bridge_slave.isolated"] = json_value(text, "isolated") == "true" ? "on" : "off"
  }
}
