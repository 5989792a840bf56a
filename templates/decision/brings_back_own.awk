# Whether one of the further undo lines of a step (see lost_when_down and dependent_undo) speaks of an address or a setting that a
# topology has changed, which has an undo line of its own, or of a link of this one, which will be gone by then.
function brings_back_own(ns, line,   key, word) {
  if (line ~ /^addr replace /) return (ns "/addr add" substr(line, 13)) in UNDO
  if (line ~ /^neigh add proxy /) return (ns "/" line " protocol 205") in UNDO
  if (line !~ /^sysctl /) return 0
  key = substr(line, 1, index(line, "=") - 1)
  split(key, word, "/")
  return (ns "/" key) in UNDO || owns_link(ns, word[4])
}
