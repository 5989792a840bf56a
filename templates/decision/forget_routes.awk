# Drops the observed routes over a link, of one family or (empty) of both.
function forget_routes(ns, name, family,   key, count, i) {
  count = split(substr(ROUTES_OF[ns], 2), key, "\n")
  for (i = 1; i <= count; i++) {
    if (!is_over(key[i], name)) continue
    if (family == "" || index(key[i], ns "/" family "/") == 1) delete ROUTE[key[i]]
  }
}
