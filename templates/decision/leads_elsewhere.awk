# Whether an observed route (a key of ROUTE) has a next hop that does not lead over the link.
function leads_elsewhere(key, name,   word, count, i) {
  count = split(ROUTE[key], word, " ")
  for (i = 1; i < count; i++) if (word[i] == "dev" && word[i + 1] != name) return 1
  return 0
}
