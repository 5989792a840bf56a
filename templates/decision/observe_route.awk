# Takes one route of the main table into ROUTE, keyed by what makes a route the same route: namespace, family, destination (before it what
# it depends on besides) and metric. Its value is where it leads; ROUTE_TEXT has all that ip says of those that are not ours. Only IPv6
# routes have a preference (RFC 4191).
function observe_route(text,   flat, via, key, proto) {
  ROUTE_BEGINNING = ""
  flat = text
  if (index(text, "\":{") || index(text, "\":[{")) {
    if (is_cut_off(text)) {
      ROUTE_BEGINNING = text "}"
      return
    }
    flat = less_part(less_part(less_part(text, "nexthops", "}]"), "nh_info", "}"), "flow", "}")
  }
  if (!index(flat, "\"table\":\"main\"")) return
  via = json_value(flat, "gateway")
  # An IPv4 route by way of an IPv6 neighbour.
  if (index(flat, "\"via\":")) via = "inet6 " json_value(flat, "host")
  key = json_value(flat, "dst") "/" (json_value(flat, "metric") + 0)
  if (index(flat, "\"tos\":\"")) key = "tos " json_value(flat, "tos") " " key
  if (index(flat, "\"from\":\"")) key = "from " json_value(flat, "from") " " key
  key = HERE "/" (index(flat, "\"pref\":") ? 6 : 4) "/" key
  proto = json_value(flat, "protocol")
  ROUTE[key] = (via == "" ? "" : "via " via " ") (index(flat, "\"dev\":") ? "dev " json_value(flat, "dev") " " : "") "proto " proto
  if (flat != text) ROUTE[key] = hops_in(text) ROUTE[key]
  if (proto != 205) ROUTE_TEXT[key] = text
  if (json_value(flat, "type") != "unicast") ROUTE_TYPE[key] = json_value(flat, "type") " "
  ROUTE_ORDER[++ROUTE_COUNT] = key
  ROUTES_OF[HERE] = ROUTES_OF[HERE] "\n" key
}
