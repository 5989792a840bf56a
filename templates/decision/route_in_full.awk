# How ip is told of an observed route (a key of ROUTE) so that it becomes what it was; empty where ip cannot be told so. Which of its
# metrics are locked is not known: ip does not tell it in JSON (iproute.c, print_rta_metrics).
function route_in_full(key,   text, hops, words, metrics) {
  text = ROUTE_TEXT[key]
  if (text ~ /"(encap|nhid)":/) return ""
  hops = hops_in(text)
  metrics = metrics_in(text)
  text = less_part(less_part(text, "nexthops", "}]"), "metrics", "}]")
  words = ROUTE_TYPE[key] route_words(key, substr(ROUTE[key], length(hops) + 1))
  if (!index(text, "\"pref\":")) words = words " scope " json_value(text, "scope")
  else if (json_value(text, "pref") != "medium") words = words " pref " json_value(text, "pref")
  if (index(text, "\"prefsrc\":")) words = words " src " json_value(text, "prefsrc")
  if (index(text, "\"onlink\"")) words = words " onlink"
  if (index(text, "\"flow\":")) words = words " realms " realms_in(part_of(text, "flow", "}"))
  words = words metrics " " hops
  sub(/ $/, "", words)
  return words
}
