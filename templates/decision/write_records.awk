# What has to be on record before the steps run: what they make in the journal, how to put back what they change.
function write_records(number, first, last,   i, key, shared, word) {
  shared = 0
  for (i = first; i <= last; i++) {
    if (S_RECORD[i] == "made") {
      record_made(number, journal_key(i))
      split(S_LINE[i], word, " ")
      if (S_LINE[i] ~ /^ln -s / && (word[3] in IDENTITY)) {
        record_made(number, space_key(S_LINE[i]))
        # What was there before is on record under the name of the earlier namespace from here on.
        shared = 1
      }
    } else if (S_RECORD[i] == "borrowed") {
      shared = 1
      key = S_KEY[i]
      # Who changed it first knows what was there before.
      if (!(key in UNDO)) note_undo(key, hosts_own(S_NS[i], S_UNDO[i]))
      if (!index(USERS[key], " " TOPOLOGY " ")) USERS[key] = USERS[key] " " TOPOLOGY " "
    }
  }
  close(WORK "/" number ".journal")
  if (shared) write_text(number ".shared", shared_text())
}
