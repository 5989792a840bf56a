# A text as a JSON string. What gsub makes of backslashes differs from awk to awk, so they are doubled by hand.
function json_string(text,   part, count, i) {
  count = split(text, part, /\\/)
  text = part[1]
  for (i = 2; i <= count; i++) text = text "\\\\" part[i]
  gsub(/"/, "\\\"", text)
  gsub(/\n/, "\\n", text)
  gsub(/\t/, "\\t", text)
  return "\"" text "\""
}
