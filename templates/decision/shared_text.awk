# The records about what the host had before: how to put it back, and which topologies rely on the change.
function shared_text(   i, key, line, count, n, text) {
  text = ""
  for (i = 1; i <= UNDO_COUNT; i++) {
    key = UNDO_ORDER[i]
    if (key == "") continue
    count = split(UNDO[key], line, "\n")
    # A thing that needs no line to be put back is on record all the same.
    if (count == 0) text = text "undo\t" key "\t\n"
    for (n = 1; n <= count; n++) text = text "undo\t" key "\t" line[n] "\n"
    count = split(USERS[key], line, " ")
    for (n = 1; n <= count; n++) text = text "user\t" key "\t" line[n] "\n"
  }
  return text
}
