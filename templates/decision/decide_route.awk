# `route add DESTINATION [via ADDRESS] [dev NAME] proto 205 [metric N]`. What takes it away again is said by what makes it the same
# route: an edited topology may lead it elsewhere.
function decide_route(ns, line, origin,   found, words) {
  route_key(ns, line)
  BORROWED_KEY = ns "/route " KEY
  words = substr(line, 11)
  if (!(KEY in ROUTE)) {
    step("+", ns, line, origin, "", "route del " route_words(KEY, "proto 205"))
    return
  }
  found = ROUTE[KEY]
  if (leads_to(found) && !(KEY in ROUTE_TYPE)) {
    UNCHANGED++
    BORROWED_KEY = ""
    return
  }
  # The host's own, which this run brings back (see give_back): the preflight could not meet it.
  if (RECORD == "borrowed" && found !~ / proto 205$/ && !owns_netns(ns)) {
    BORROWED_KEY = ""
    another_route(origin)
    return
  }
  sub(/ proto kernel/, "", found)
  step("~", ns, "route replace " words, origin, ROUTE_TYPE[KEY] ROUTE[KEY], "route replace " ROUTE_TYPE[KEY] route_words(KEY, found))
}
