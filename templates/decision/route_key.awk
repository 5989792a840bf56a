# Sets KEY to the ROUTE key of a `route add` line in a namespace, DESTINATION to what it says of where it goes, and VIA and DEV to where it
# leads. ip prints host routes without their length, and default for /0.
function route_key(ns, line,   word, count, i, metric, destination, before, family) {
  # Many namespaces have the same line.
  if (!(line in ROUTE_REST)) {
    count = split(line, word, " ")
    ROUTE_VIA[line] = ROUTE_DEV[line] = metric = destination = before = ""
    for (i = 3; i <= count && word[i] != "nexthop"; i++) {
      if (word[i] == "via") ROUTE_VIA[line] = word[++i] == "inet6" ? "inet6 " word[++i] : word[i]
      else if (word[i] == "dev") ROUTE_DEV[line] = word[++i]
      else if (word[i] == "metric") metric = word[++i]
      else if (word[i] == "tos" || word[i] == "from") before = word[i] " " word[++i] " "
      # Behind the destination all other words but one have a value.
      else if (destination != "" && word[i] != "onlink") i++
      else if (word[i] !~ /^(unicast|local|broadcast|multicast|anycast|unreachable|blackhole|prohibit|throw|nat|onlink)$/) destination = word[i]
    }
    ROUTE_DESTINATION[line] = destination
    if (destination ~ /:/ || ROUTE_VIA[line] ~ /^[^ ]*:/) {
      family = 6
      sub(/\/128$/, "", destination)
      if (metric == "") metric = 1024
      if (destination == "::/0") destination = "default"
    } else {
      family = 4
      sub(/\/32$/, "", destination)
      if (metric == "") metric = 0
      if (destination == "0.0.0.0/0") destination = "default"
    }
    ROUTE_REST[line] = family "/" before destination "/" metric
  }
  VIA = ROUTE_VIA[line]
  DEV = ROUTE_DEV[line]
  DESTINATION = ROUTE_DESTINATION[line]
  KEY = ns "/" ROUTE_REST[line]
}
