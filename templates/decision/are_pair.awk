# Whether two links (namespace/name) are there and can be the ends of one pair: each knows the index of the other.
function are_pair(end, peer) {
  return end in LINK && peer in LINK && LINK[end] == "veth" && LINK[peer] == "veth" && ATTRIBUTE[end "/link_index"] == ATTRIBUTE[peer "/ifindex"] && ATTRIBUTE[peer "/link_index"] == ATTRIBUTE[end "/ifindex"]
}
