# Drops what was observed in a namespace, which is going to be another one or is none.
function forget_namespace(ns,   name, count, i, key, place) {
  count = split(substr(LINKS_OF[ns], 2), name, "\n")
  for (i = 1; i <= count; i++) forget_link(ns, name[i])
  LINKS_OF[ns] = ""
  count = split(substr(ROUTES_OF[ns], 2), key, "\n")
  for (i = 1; i <= count; i++) delete ROUTE[key[i]]
  ROUTES_OF[ns] = ""
  count = split(substr(SYSCTLS_OF[ns], 2), key, "\n")
  for (i = 1; i <= count; i++) delete SYSCTL[ns "/" key[i]]
  SYSCTLS_OF[ns] = ""
  if (ns in RULES_PLACE) for (place in LIVE) if (index(place, ns "/") == 1) delete LIVE[place]
}
