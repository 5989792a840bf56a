# The undo lines, each behind a newline, for what the kernel takes away when an interface of the host goes down: its IPv6
# addresses (addrconf.c, addrconf_ifdown), neighbours that somebody has told (neighbour.c, neigh_ifdown) and the routes over it, but those
# that it, or who told it of them, makes again, and IPv4 routes that lead elsewhere as well (fib_semantics.c, fib_sync_down_dev). What could
# not be put back is a reason to refuse.
function lost_when_down(link, origin,   name, word, count, i, undo, line) {
  undo = ""
  name = base_name(link)
  count = split(ADDRESSES_OF[link], word, " ")
  for (i = 1; i <= count; i++) if ((link "/" word[i]) in ADDRESS_LINE) undo = undo "\n" ADDRESS_LINE[link "/" word[i]]
  count = split(substr(ROUTES_OF[""], 2), word, "\n")
  for (i = 1; i <= count; i++) {
    if (!is_over(word[i], name) || ROUTE[word[i]] ~ / proto (kernel|ra|redirect)$/ || ROUTE_TEXT[word[i]] ~ /"expires":/) continue
    if (ROUTE[word[i]] ~ / proto 205$/) {
      # This topology's own are made by its own lines.
      if (has_other_users("/route " word[i])) undo = undo "\nroute add " route_words(word[i], ROUTE[word[i]])
      continue
    }
    line = route_in_full(word[i])
    if (leads_elsewhere(word[i], name)) {
      if (word[i] ~ /^\/4\//) continue
      line = ""
    }
    if (line == "")
      problem(origin, "the interface " name " cannot go down, because a route over it could not be put back: remove it first, with: ip route del " \
        route_words(word[i], "proto " json_value(ROUTE_TEXT[word[i]], "protocol")))
    undo = undo "\nroute add " line
  }
  count = split(PROXIES_OF[link], word, " ")
  for (i = 1; i <= count; i++)
    if ((link "/" word[i]) in PROXY) undo = undo "\nneigh add proxy " word[i] " dev " name PROXY[link "/" word[i]]
  return undo permanent_neighbours(name)
}
