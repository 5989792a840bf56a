# Drops the observed neighbours that a link (namespace/name) answers for.
function forget_proxies(link,   word, count, i) {
  count = split(PROXIES_OF[link], word, " ")
  for (i = 1; i <= count; i++) delete PROXY[link "/" word[i]]
}
