# The realms that ip tells of a route, as it takes them.
function realms_in(flow) {
  return (index(flow, "\"from\":") ? json_value(flow, "from") "/" : "") json_value(flow, "to")
}
