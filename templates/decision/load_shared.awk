# Takes one line of the shared records: how to put back what the host had before (undo), and which topologies rely on the
# change (user).
function load_shared(line,   word) {
  SHARED_BEFORE = SHARED_BEFORE line "\n"
  split(line, word, "\t")
  if (word[1] == "undo") note_undo(word[2], word[3])
  else if (word[1] == "user") USERS[word[2]] = USERS[word[2]] " " word[3] " "
}
