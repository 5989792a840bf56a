# Addresses, routes and settings of ports on links that are ours and stay, but which are not declared (any more).
function decide_obsolete_inside(   i, key, ns, dev, rest, line) {
  if (VERB == "down") return
  for (i = 1; i <= ADDRESS_COUNT; i++) {
    key = ADDRESS_ORDER[i]
    if (("address/" key) in WANTED || !(key in ADDRESS)) continue
    ns = first_part(key)
    rest = substr(key, length(ns) + 2)
    dev = first_part(rest)
    rest = substr(rest, length(dev) + 2)
    if (!is_ours_inside(ns, dev)) continue
    step("-", ns, "addr del " rest " dev " dev, "", "an address", \
      (key in ADDRESS_LINE) ? ADDRESS_LINE[key] : "addr add " rest " dev " dev (ADDRESS[key] == "" ? "" : " " ADDRESS[key]))
    if (rest !~ /:/) note_lost_with(key, ns, dev)
  }
  for (i = 1; i <= ROUTE_COUNT; i++) {
    key = ROUTE_ORDER[i]
    if (("route/" key) in WANTED || !(key in ROUTE) || ROUTE[key] ~ / proto (kernel|ra)$/) continue
    ns = first_part(key)
    dev = route_link(key)
    # One that the kernel leads over a link of ours, though its declaration does not say so, is the host's for the records.
    if (!is_ours_inside(ns, dev) || (ns "/route " key) in WANTED) continue
    rest = ROUTE_TYPE[key] route_words(key, ROUTE[key])
    line = key in ROUTE_TEXT ? route_in_full(key) : rest
    step("-", ns, "route del " rest, "", ROUTE_TYPE[key] ROUTE[key], line == "" ? "" : "route add " line)
    delete ROUTE[key]
  }
  # What a port was told before stays with it until it is told otherwise.
  for (i = 1; i <= LINK_COUNT; i++) {
    key = LINK_ORDER[i]
    if (key !~ /^\// || !(key in LINK)) continue
    decide_obsolete_setting(substr(key, 2), "hairpin")
    decide_obsolete_setting(substr(key, 2), "isolated")
  }
}
