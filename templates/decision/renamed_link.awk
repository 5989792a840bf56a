# What the journal calls a link, with another name for a namespace in which it has an end.
function renamed_link(key, ns, other,   at) {
  key = key " "
  at = index(key, " netns " ns " ")
  if (at) key = substr(key, 1, at + 6) other substr(key, at + 7 + length(ns))
  at = index(key, " peer " ns "/")
  if (at) key = substr(key, 1, at + 5) other substr(key, at + 6 + length(ns))
  return substr(key, 1, length(key) - 1)
}
