# What stands before the last slash of a path.
function folder_of(path) {
  sub(/\/[^\/]*$/, "", path)
  return path
}
