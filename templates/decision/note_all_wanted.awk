# Notes the key of everything that is declared, so that what is on record but not declared can be told.
function note_all_wanted(   i, path) {
  for (i = 1; i <= D_COUNT; i++) note_wanted(D_VERB[i], D_NS[i], D_LINE[i], D_BORROWED[i])
  for (i = 1; i <= F_COUNT; i++) {
    path = F_PATH[i]
    want("\tfile " path)
    # Its directories stay as long as it does.
    path = folder_of(path)
    want("\tdir " path)
    while ((path = folder_of(path)) != "") want("/dir " path)
  }
}
