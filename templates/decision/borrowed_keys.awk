# Sets B_KEY to the names under which the effects of one borrowed line are on record, one an attribute, sysctl, address ...; and
# returns how many.
function borrowed_keys(ns, line,   word, i) {
  split(line, word, " ")
  if (line ~ /^link set dev /) {
    attributes_of(ns, line)
    for (i = 1; i <= A_COUNT; i++) B_KEY[i] = ns "/link " A_KEY[i]
    return A_COUNT
  }
  if (line ~ /^sysctl /) B_KEY[1] = ns "/" substr(line, 1, index(line, "=") - 1)
  else if (line ~ /^ip6?tables -P /) B_KEY[1] = ns "/" word[1] " " word[2] " " word[3]
  else if (line ~ /^route add /) {
    route_key(ns, line)
    B_KEY[1] = ns "/route " KEY
  } else if (line ~ /^addr add / || line ~ /^neigh add proxy /) B_KEY[1] = ns "/" line
  else return 0
  return 1
}
