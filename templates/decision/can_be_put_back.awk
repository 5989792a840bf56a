# Whether the thing that an undo line speaks of is still there in a namespace.
function can_be_put_back(ns, line,   word) {
  split(line, word, " ")
  if (line == "-" || line == "") return 0
  if (line ~ /^sysctl /) {
    if (ns != "") return 1
    first_line("/proc/sys/" substr(word[2], 1, index(word[2], "=") - 1))
    return !NO_FILE
  }
  # What another topology had declared, which it may not do any more.
  if (line ~ /^(addr add|neigh add proxy .* protocol 205$)/ && !((ns "/" line) in UNDO)) return 0
  if (line ~ /^addr (add|replace) /) return ((ns "/" word[5]) in LINK) && !((ns "/" word[5] "/" word[3]) in ADDRESS)
  if (line ~ /^route add /) {
    route_key(ns, line)
    return !(KEY in ROUTE) && (line !~ / proto 205/ || (ns "/route " KEY) in UNDO)
  }
  if (line ~ /^route replace /) {
    route_key(ns, line)
    return KEY in ROUTE
  }
  if (line ~ /^addr del /) return (ns "/" word[5] "/" word[3]) in ADDRESS
  if (line ~ /^neigh del proxy /) return (ns "/" word[6] "/" word[4]) in PROXY
  if (line ~ /^neigh add proxy /) return ((ns "/" word[6]) in LINK) && !((ns "/" word[6] "/" word[4]) in PROXY)
  if (line ~ /^neigh replace /) {
    sub(/^.* dev /, "", line)
    line = first_word(line)
    return ((ns "/" line) in LINK) && !index(permanent_neighbours(line), "\nneigh replace " word[3] " ")
  }
  if (line ~ /^link set dev /) return (ns "/" word[4]) in LINK
  if (line ~ /^route del /) {
    route_key(ns, line)
    # Over a link of ours it goes with that.
    return (KEY in ROUTE) && ROUTE[KEY] ~ / proto 205$/ && !(VERB == "down" && owns_link(ns, route_link(KEY)))
  }
  if (line ~ /^rmdir /) return PATH_TYPE[word[2]] == "d"
  return 1
}
