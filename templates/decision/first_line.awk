# The first line of a file; empty, and NO_FILE 1, when there is none.
function first_line(path,   text) {
  NO_FILE = (getline text < path) <= 0
  if (!NO_FILE) close(path)
  return NO_FILE ? "" : text
}
