# `route add DESTINATION [via ADDRESS] [dev NAME] proto 205 [metric N]`
function decide_route(ns, line, origin,   found, words, word) {
  route_key(ns, line)
  BORROWED_KEY = ns "/route " KEY
  words = substr(line, 11)
  if (!(KEY in ROUTE)) {
    step("+", ns, line, origin, "", "route del " words)
    return
  }
  found = ROUTE[KEY]
  if (leads_to(found) && !(KEY in ROUTE_TYPE)) {
    UNCHANGED++
    BORROWED_KEY = ""
    return
  }
  split(words, word, " ")
  found = ROUTE_TYPE[KEY] word[1] " " found
  sub(/ proto kernel/, "", found)
  step("~", ns, "route replace " words, origin, ROUTE_TYPE[KEY] ROUTE[KEY], "route replace " found)
}
