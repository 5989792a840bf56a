# Whether a file holds exactly a text, which ends with a newline.
function reads(path, text,   line, found) {
  found = ""
  while ((getline line < path) > 0) found = found line "\n"
  close(path)
  return found == text
}
