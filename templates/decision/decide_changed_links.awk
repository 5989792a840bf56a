# Links that are declared but stand otherwise, of another type or paired with another end, are removed before anything else: made
# anew they would meet the old ones, and these go with the namespace of either end. The records of earlier runs tell which ends
# belong together; where they say nothing, the indexes that the ends know of each other do, which can be alike by chance.
function decide_changed_links(   n, i, end, peer) {
  for (n = 1; n <= LINK_LINE_COUNT; n++) {
    i = LINK_LINES[n]
    link_identity(D_LINE[i])
    end = L_NS "/" L_NAME
    peer = L_PEER
    if (peer == "") {
      if (end in LINK && LINK[end] != L_TYPE) remove_end(end, D_ORIGIN[i], "type " LINK[end])
      continue
    }
    if (are_pair(end, peer) && (other_end(end) == peer || other_end(end) == "" && other_end(peer) == "")) continue
    if (end in LINK) remove_end(end, D_ORIGIN[i], "type " LINK[end] ", not paired with " peer)
    if (peer in LINK) remove_end(peer, D_ORIGIN[i], "type " LINK[peer] ", not paired with " end)
  }
}
