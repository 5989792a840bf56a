# The next hops of a route that has several, in the words of ip and each with a blank behind it; empty for one that has not.
function hops_in(text,   piece, count, i, via, all) {
  all = via = ""
  count = split(part_of(text, "nexthops", "}]"), piece, "}")
  for (i = 1; i <= count; i++) {
    # A gateway of the other family stands in braces of its own, in front of the rest.
    if (index(piece[i], "\"host\":")) via = "inet6 " json_value(piece[i], "host")
    else if (index(piece[i], "\"gateway\":")) via = json_value(piece[i], "gateway")
    if (!index(piece[i], "\"dev\":")) continue
    all = all "nexthop " (via == "" ? "" : "via " via " ") "dev " json_value(piece[i], "dev") " weight " json_value(piece[i], "weight") \
      (index(piece[i], "\"onlink\"") ? " onlink" : "") " "
    via = ""
  }
  return all
}
