# Drops what was observed of a link that the kernel takes away when it goes down: IPv6 addresses (with keep_addr_on_down some stay,
# so whatever makes one of them again has to bear that it is there), neighbours it answers for and all routes.
function forget_lost_when_down(ns, name,   word, count, i, key) {
  ATTRIBUTE[ns "/" name "/state"] = "down"
  count = split(ADDRESSES_OF[ns "/" name], word, " ")
  for (i = 1; i <= count; i++) {
    key = ns "/" name "/" word[i]
    if (word[i] !~ /:/ || !(key in ADDRESS)) continue
    delete ADDRESS[key]
    LOST[key] = 1
  }
  forget_proxies(ns "/" name)
  forget_routes(ns, name, "")
}
