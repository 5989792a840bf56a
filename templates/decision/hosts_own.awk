# Undo lines as they go on record: only what the host had, or others still declare, comes back when nothing is changed any more. Where a route of ours led elsewhere there was none of the host.
function hosts_own(ns, undo,   line, count, i, rest, further) {
  count = split(undo, line, "\n")
  rest = line[1]
  if (rest ~ /^route replace .* proto 205( metric [0-9]+)?$/) {
    route_key(ns, rest)
    rest = "route del " route_words(KEY, "proto 205")
  }
  for (i = 2; i <= count; i++) {
    further = undo_on_record(ns, line[i])
    if (further != "") rest = rest "\n" further
  }
  return rest
}
