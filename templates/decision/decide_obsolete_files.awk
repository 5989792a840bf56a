# Files and directories that are not wanted any more, the deepest first, so that each directory is empty by then; and what a run
# that was killed has left beside a file (templates/runtime/write_file.bash).
function decide_obsolete_files(   i, key, path, depth, folder, count) {
  for (i = 1; i <= MADE_COUNT_OF["file"]; i++) {
    key = MADE_ORDER[MADE_AT["file", i]]
    path = substr(key, 7)
    if (PATH_TYPE[path ".netc-new"] == "f") step("-", "", "rm " path ".netc-new", "", "a file", "-")
    if (!(key in WANTED) && PATH_TYPE[path] == "f") step("-", "", "rm " path, "", "a file", "")
  }
  count = 0
  for (i = 1; i <= MADE_COUNT_OF["dir"]; i++) {
    key = MADE_ORDER[MADE_AT["dir", i]]
    if (!(key in WANTED)) folder[++count] = substr(key, 6)
  }
  for (depth = 8; depth > 0; depth--)
    for (i = 1; i <= count; i++)
      if (gsub(/\//, "/", folder[i]) == depth && PATH_TYPE[folder[i]] == "d") step("-", "", "rmdir " folder[i], "", "a directory", "")
}
