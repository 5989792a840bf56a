# What has to be on record before the steps run: what they make in the journal, how to put back what they change.
function write_records(number, first, last,   i, key, shared) {
  shared = 0
  for (i = first; i <= last; i++) {
    if (S_RECORD[i] == "made") {
      key = journal_key(i)
      if (key in MADE) continue
      made(key)
      print key "\t." > (WORK "/" number ".journal")
    } else if (S_RECORD[i] == "borrowed") {
      shared = 1
      key = S_KEY[i]
      # Who changed it first knows what was there before.
      if (!(key in UNDO)) note_undo(key, S_UNDO[i])
      if (!index(USERS[key], " " TOPOLOGY " ")) USERS[key] = USERS[key] " " TOPOLOGY " "
    }
  }
  close(WORK "/" number ".journal")
  if (shared) write_text(number ".shared", shared_text())
}
