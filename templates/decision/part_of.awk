# What stands in a piece of JSON from a key on up to the first `end` behind it; empty when the key is not there.
function part_of(text, key, end,   at) {
  at = index(text, "\"" key "\":")
  if (!at) return ""
  text = substr(text, at)
  return substr(text, 1, index(text, end) + length(end) - 1)
}
