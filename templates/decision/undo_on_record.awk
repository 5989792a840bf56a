# One of the further undo lines of a step (see lost_when_down and dependent_undo), as it goes on record. What speaks of a thing that
# topologies have changed, which has an undo line of its own, is what others than this one declare, and theirs only as long as they do
# (see can_be_put_back); or it is empty, as for a link of this one, which will be gone by then.
function undo_on_record(ns, line,   key, word) {
  if (line ~ /^addr replace /) {
    key = "addr add" substr(line, 13)
    if (!((ns "/" key) in UNDO)) return line
    return has_other_users(ns "/" key) ? key : ""
  }
  if (line ~ /^neigh add proxy .* protocol 205$/) return has_other_users(ns "/" line) ? line : ""
  if (line !~ /^sysctl /) return line
  key = substr(line, 1, index(line, "=") - 1)
  split(key, word, "/")
  return (ns "/" key) in UNDO || owns_link(ns, word[4]) ? "" : line
}
