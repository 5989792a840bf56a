# The value of a key in a piece of JSON as ip prints it, where strings of interest hold nothing that is escaped; empty when the
# key is not there.
function json_value(text, key,   mark) {
  mark = index(text, "\"" key "\":")
  if (!mark) return ""
  text = substr(text, mark + length(key) + 3)
  if (substr(text, 1, 1) == "\"") {
    text = substr(text, 2)
    return substr(text, 1, index(text, "\"") - 1)
  }
  return match(text, /[],}]/) ? substr(text, 1, RSTART - 1) : text
}
