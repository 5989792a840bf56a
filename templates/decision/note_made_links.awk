# Notes which links are on record (MADE_LINK), and with which other ends each of them may be paired (MADE_ENDS): the last run may not
# have come to its end.
function note_made_links(   i, key, end) {
  for (i = 1; i <= MADE_COUNT_OF["link"]; i++) {
    key = MADE_ORDER[MADE_AT["link", i]]
    # Two have become one (see rename_records).
    if (key == "") continue
    link_identity(substr(key, 2))
    end = L_NS "/" L_NAME
    MADE_LINK[end] = 1
    if (L_PEER == "") continue
    MADE_ENDS[end] = MADE_ENDS[end] " " L_PEER
    MADE_ENDS[L_PEER] = MADE_ENDS[L_PEER] " " end
  }
}
