# Drops what was observed of a link, which will not be there when the steps behind this one run, and of the ports that a bridge
# lets go of when it is removed.
function forget_link(ns, name,   link, word, count, i, port) {
  link = ns "/" name
  if (!(link in LINK)) return
  if (LINK[link] == "bridge") {
    count = split(substr(LINKS_OF[ns], 2), word, "\n")
    for (i = 1; i <= count; i++) {
      port = ns "/" word[i]
      if (ATTRIBUTE[port "/master"] != name) continue
      delete ATTRIBUTE[port "/master"]
      forget_port(port)
    }
  }
  delete LINK[link]
  count = split("ifindex link link_index kind mtu state group master address alias bridge.stp_state bridge.nf_call_iptables bridge.nf_call_ip6tables", word, " ")
  for (i = 1; i <= count; i++) delete ATTRIBUTE[link "/" word[i]]
  forget_port(link)
  count = split(ADDRESSES_OF[link], word, " ")
  for (i = 1; i <= count; i++) delete ADDRESS[link "/" word[i]]
  forget_proxies(link)
  forget_routes(ns, name, "")
  count = split(substr(SYSCTLS_OF[ns], 2), word, "\n")
  for (i = 1; i <= count; i++) if (index(word[i], "/conf/" name "/")) delete SYSCTL[ns "/" word[i]]
  GONE_LINK[link] = 1
  GONE_LINK_COUNT++
}
