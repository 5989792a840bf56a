# What can be found out before anything is seen, while others look: what is declared, and which files read as they should.
function work_ahead(   i) {
  if (VERB == "down") return
  note_all_wanted()
  for (i = 1; i <= F_COUNT; i++) F_READS[i] = PATH_TYPE[F_PATH[i]] == "f" && reads(F_PATH[i], F_TEXT[i])
}
