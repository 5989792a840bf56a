# What a route tells TCP and others, which ip tells in one part of it; in the words of ip and each with a blank in front of it.
function metrics_in(text,   piece, count, i, name, value, all) {
  all = ""
  count = split(part_of(text, "metrics", "}]"), piece, ",")
  for (i = 1; i <= count; i++) {
    if (i == 1) sub(/^"metrics":\[[{]/, "", piece[i])
    name = piece[i]
    sub(/^"/, "", name)
    sub(/":.*$/, "", name)
    value = json_value(piece[i], name)
    if (value == "null") all = all " features " name
    else all = all " " (name == "congestion" ? "congctl" : name) " " value (name ~ /^(rtt|rttvar|rto_min)$/ ? "ms" : "")
  }
  return all
}
