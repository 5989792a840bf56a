# Notes in GOING_PEER how the other end of each link of ours is known in its namespace: by the indexes of both ends. It goes, or is
# renewed, with our end.
function note_own_pairs(   i, key, ns) {
  for (i = 1; i <= LINK_COUNT; i++) {
    key = LINK_ORDER[i]
    ns = first_part(key)
    if (owns_link(ns, substr(key, length(ns) + 2))) GOING_PEER[ATTRIBUTE[key "/link_index"] "/" ATTRIBUTE[key "/ifindex"]] = 1
  }
}
