# Files and directories that are not wanted any more, the deepest first, so that each directory is empty by then; and what a run
# that was killed has left beside a file (templates/runtime/write_file.bash).
function decide_obsolete_files(   i, key, path, depth) {
  for (i = 1; i <= MADE_COUNT; i++) {
    key = MADE_ORDER[i]
    if (key !~ /^\tfile /) continue
    path = substr(key, 7)
    if (PATH_TYPE[path ".netc-new"] == "f") step("-", "", "rm " path ".netc-new", "", "a file", "-")
    if (!(key in WANTED) && PATH_TYPE[path] == "f") step("-", "", "rm " path, "", "a file", "")
  }
  for (depth = 8; depth > 0; depth--) {
    for (i = 1; i <= MADE_COUNT; i++) {
      key = MADE_ORDER[i]
      if (key !~ /^\tdir / || key in WANTED) continue
      path = substr(key, 6)
      if (gsub(/\//, "/", path) == depth && PATH_TYPE[path] == "d") step("-", "", "rmdir " path, "", "a directory", "")
    }
  }
}
