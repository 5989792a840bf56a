# A link group (ip-link(8)) that no link of the host is in.
function free_group(   i, group, taken) {
  for (i = 1; i <= LINK_COUNT; i++) taken[ATTRIBUTE[LINK_ORDER[i] "/group"]] = 1
  for (group = 20501; group in taken; group++) continue
  return group
}
