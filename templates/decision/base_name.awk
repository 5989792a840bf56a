# What stands behind the last slash of a path.
function base_name(path) {
  sub(/^.*\//, "", path)
  return path
}
