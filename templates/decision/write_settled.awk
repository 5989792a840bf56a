# The records after a run that goes well: they say what stands then, no more and no less.
function write_settled(   i, key, text) {
  if (VERB != "down") {
    for (i = 1; i <= MADE_COUNT; i++) if (MADE_ORDER[i] in WANTED) grow("settled", MADE_ORDER[i] "\t.")
    for (i = 1; i <= WANTED_COUNT; i++) {
      key = WANTED_ORDER[i]
      # What is there and declared is ours even where the journal was lost; directories and links may have been there before.
      if (key ~ /^\t(netns|space|link|file|rules) / && !(key in MADE)) grow("settled", key "\t.")
      # What another topology changed and this one needs as well stays until both are gone.
      if ((key in UNDO) && !index(USERS[key], " " TOPOLOGY " ")) USERS[key] = USERS[key] " " TOPOLOGY " "
    }
  }
  text = grown("settled")
  if (text != grown("journal") || VERB == "down" || S_COUNT) write_text("settled.journal", text)
  for (key in RELEASED) {
    USERS[key] = without_user(USERS[key])
    if (USERS[key] == "") forget_undo(key)
  }
  text = shared_text()
  if (text != SHARED_BEFORE || S_COUNT) write_text("settled.shared", text)
  write_text("before.journal", grown("journal"))
  write_text("before.shared", SHARED_BEFORE)
}
