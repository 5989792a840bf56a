# A piece of JSON less what part_of finds in it.
function less_part(text, key, end,   at, part) {
  part = part_of(text, key, end)
  if (part == "") return text
  at = index(text, part)
  return substr(text, 1, at - 1) substr(text, at + length(part))
}
