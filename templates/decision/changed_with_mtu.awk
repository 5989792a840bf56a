# The undo lines, each behind a newline, for what the kernel sets along with the MTU of an interface of the host: its MTU for IPv6
# (addrconf.c, addrconf_notify) and the one that routes of IPv6 tell of (route.c, rt6_mtu_change_route). Below 1280 it takes IPv6 away with
# all that was set for it, and that does not come back.
function changed_with_mtu(link, was, wanted, origin,   name, found, word, count, i, undo, line) {
  name = base_name(link)
  found = sysctl_found("", "net/ipv6/conf/" name "/mtu")
  if (found == "") return ""
  if (wanted < 1280)
    problem(origin, "the interface " name " would lose IPv6, its addresses, routes and settings, with an MTU below 1280: " \
      "write 1280 or more, or set it yourself with: ip link set dev " name " mtu " wanted)
  undo = found == was ? "" : "\nsysctl net/ipv6/conf/" name "/mtu=" found
  count = split(substr(ROUTES_OF[""], 2), word, "\n")
  for (i = 1; i <= count; i++) {
    if (word[i] !~ /^\/6\// || !is_over(word[i], name) || !index(part_of(ROUTE_TEXT[word[i]], "metrics", "}]"), "\"mtu\":")) continue
    line = route_in_full(word[i])
    if (line != "") undo = undo "\nroute replace " line
  }
  return undo
}
