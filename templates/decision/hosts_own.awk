# Undo lines less those that bring back what a topology has made or set: only what the host had comes back when nothing is changed
# any more. Where a route of ours led elsewhere there was none of the host.
function hosts_own(ns, undo,   line, count, i, rest) {
  count = split(undo, line, "\n")
  rest = line[1]
  if (rest ~ /^route replace .* proto 205( metric [0-9]+)?$/) {
    route_key(ns, rest)
    rest = "route del " route_words(KEY, "proto 205")
  }
  for (i = 2; i <= count; i++) if (!brings_back_own(ns, line[i])) rest = rest "\n" line[i]
  return rest
}
