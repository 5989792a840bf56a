# Tells that the host has another route than the declared one, which route_key has taken apart.
function another_route(origin,   leads) {
  leads = ROUTE[KEY]
  sub(/ ?proto.*$/, "", leads)
  problem(origin, "there is another route already: " DESTINATION " " ROUTE_TYPE[KEY] leads "; " \
    (origin ~ / routes auto: / ? "remove it, or write it in the host's block, and none is computed" : "give this one a metric"))
}
