# Sets KEY to the ROUTE key of a declared `route add` line in a namespace, and VIA and DEV to where it leads. ip prints host
# routes without their length, and default for /0.
function route_key(ns, line,   word, count, i, metric, destination, family) {
  count = split(line, word, " ")
  VIA = DEV = metric = ""
  destination = word[3]
  for (i = 4; i < count; i += 2) {
    if (word[i] == "via") VIA = word[i + 1]
    else if (word[i] == "dev") DEV = word[i + 1]
    else if (word[i] == "metric") metric = word[i + 1]
  }
  if (destination ~ /:/ || VIA ~ /:/) {
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
  KEY = ns "/" family "/" destination "/" metric
}
