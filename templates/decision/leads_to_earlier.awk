# Whether the other end of a link is in the earlier namespace of a name (see part_from).
function leads_to_earlier(link) {
  return (ATTRIBUTE[link "/link_index"] "/" ATTRIBUTE[link "/ifindex"]) in AT_EARLIER
}
