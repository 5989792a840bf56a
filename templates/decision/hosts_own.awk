# Undo lines less those that bring back what a topology has made: only what the host had comes back when nothing is changed any
# more.
function hosts_own(ns, undo,   line, count, i, rest) {
  count = split(undo, line, "\n")
  rest = line[1]
  for (i = 2; i <= count; i++)
    if (!(line[i] ~ /^addr replace / && (ns "/addr add" substr(line[i], 13)) in UNDO)) rest = rest "\n" line[i]
  return rest
}
