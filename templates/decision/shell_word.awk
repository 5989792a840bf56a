# The text as one word of a shell. The one place where a run makes a string part of a command of its own.
function shell_word(text) {
  if (text ~ /^[A-Za-z0-9_.:\/=@%+-]+$/) return text
  gsub(/'/, "'\\''", text)
  return "'" text "'"
}
