# Takes one route of the main table into ROUTE, keyed by what makes a route the same route: namespace, family, destination and
# metric. Its value is where it leads. Only IPv6 routes have a preference (RFC 4191).
function observe_route(text,   via, key, dev, proto, line) {
  if (!index(text, "\"table\":\"main\"")) return
  via = json_value(text, "gateway")
  # An IPv4 route by way of an IPv6 neighbour.
  if (index(text, "\"via\":")) via = "inet6 " json_value(text, "host")
  key = HERE "/" (index(text, "\"pref\":") ? 6 : 4) "/" json_value(text, "dst") "/" (json_value(text, "metric") + 0)
  dev = json_value(text, "dev")
  proto = json_value(text, "protocol")
  ROUTE[key] = (via == "" ? "" : "via " via " ") (index(text, "\"dev\":") ? "dev " dev " " : "") "proto " proto
  # Those that nobody brings back when the interface comes up again. A next hop that stands inside nexthops is not told here.
  if (HERE == "" && dev != "" && json_value(text, "type") == "unicast" && proto !~ /^(kernel|ra|redirect|205)$/) {
    line = json_value(text, "dst")
    if (line == "default" && key ~ /^\/6\//) line = "::/0"
    line = "route add " line " " ROUTE[key]
    if (key ~ /^\/4\//) line = line " scope " json_value(text, "scope")
    if (index(text, "\"prefsrc\":")) line = line " src " json_value(text, "prefsrc")
    if (index(text, "\"metric\":")) line = line " metric " json_value(text, "metric")
    if (index(text, "\"onlink\"")) line = line " onlink"
    ROUTE_LINE[key] = line
  }
  if (json_value(text, "type") != "unicast") ROUTE_TYPE[key] = json_value(text, "type") " "
  ROUTE_ORDER[++ROUTE_COUNT] = key
  ROUTES_OF[HERE] = ROUTES_OF[HERE] "\n" key
}
