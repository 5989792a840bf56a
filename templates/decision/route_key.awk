# Sets KEY to the ROUTE key of a declared `route add` line in a namespace, DESTINATION to what it says of where it goes, and VIA and
# DEV to where it leads. ip prints host routes without their length, and default for /0.
function route_key(ns, line,   word, count, i, metric, destination, family) {
  # Many namespaces have the same line.
  if (!(line in ROUTE_REST)) {
    count = split(line, word, " ")
    ROUTE_VIA[line] = ROUTE_DEV[line] = metric = ""
    ROUTE_DESTINATION[line] = destination = word[3]
    for (i = 4; i < count; i += 2) {
      if (word[i] == "via") ROUTE_VIA[line] = word[i + 1]
      else if (word[i] == "dev") ROUTE_DEV[line] = word[i + 1]
      else if (word[i] == "metric") metric = word[i + 1]
    }
    if (destination ~ /:/ || ROUTE_VIA[line] ~ /:/) {
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
    ROUTE_REST[line] = family "/" destination "/" metric
  }
  VIA = ROUTE_VIA[line]
  DEV = ROUTE_DEV[line]
  DESTINATION = ROUTE_DESTINATION[line]
  KEY = ns "/" ROUTE_REST[line]
}
