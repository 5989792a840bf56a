# Symbolic links that are not wanted any more: names of namespaces, or others.
function decide_obsolete_names(of_namespaces,   i, key, path) {
  for (i = 1; i <= MADE_COUNT_OF["ln"]; i++) {
    key = MADE_ORDER[MADE_AT["ln", i]]
    if (key in WANTED) continue
    path = substr(key, 5)
    if ((path ~ /^\/run\/netns\//) == of_namespaces && PATH_TYPE[path] == "l") step("-", "", "rm " path, "", "-> " PATH_TARGET[path], "")
  }
}
