# The last word of a line.
function base_word(line) {
  sub(/^.* /, "", line)
  return line
}
