# The undo lines, each behind a newline, for what the kernel takes away when an interface of the host goes down: its IPv6
# addresses (addrconf.c, addrconf_ifdown) and the routes over it, but those that it makes again.
function lost_when_down(link,   word, count, i, undo) {
  undo = ""
  count = split(ADDRESSES_OF[link], word, " ")
  for (i = 1; i <= count; i++) if ((link "/" word[i]) in ADDRESS_LINE) undo = undo "\n" ADDRESS_LINE[link "/" word[i]]
  count = split(substr(ROUTES_OF[""], 2), word, "\n")
  for (i = 1; i <= count; i++)
    if ((word[i] in ROUTE_LINE) && is_over(word[i], base_name(link))) undo = undo "\n" ROUTE_LINE[word[i]]
  return undo
}
