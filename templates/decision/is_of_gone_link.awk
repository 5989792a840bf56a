# Whether a sysctl is of an interface that will be another one when the step runs.
function is_of_gone_link(ns, key,   word, count) {
  if (!GONE_LINK_COUNT) return 0
  count = split(key, word, "/")
  return count == 5 && (word[3] == "conf" || word[3] == "neigh") && (ns "/" word[4]) in GONE_LINK
}
