# The first word of a line.
function first_word(line) {
  return substr(line, 1, index(line " ", " ") - 1)
}
