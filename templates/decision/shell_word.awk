# The text as one word of a shell.
function shell_word(text) {
  if (text ~ /^[A-Za-z0-9_.:\/=@%+-]+$/) return text
  gsub(/'/, "'\\''", text)
  return "'" text "'"
}
