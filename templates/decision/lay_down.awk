# The kernel makes a link-local address of the MAC address that an interface comes up with, so one of our own that gets another
# MAC goes down for it. Its own lines bring it up again; what goes with it (IPv6 addresses, all routes) is made anew.
function lay_down(ns, link, origin,   word, count, i, name) {
  if (ATTRIBUTE[link "/state"] != "up") return
  name = base_name(link)
  step("~", ns, "link set dev " name " down", origin, "up", "link set dev " name " up")
  ATTRIBUTE[link "/state"] = "down"
  count = split(ADDRESSES_OF[link], word, " ")
  for (i = 1; i <= count; i++) if (word[i] ~ /:/) delete ADDRESS[link "/" word[i]]
  forget_routes(ns, name, "")
}
