# The other end (namespace/name) of a pair that is there, as this topology's records tell; empty where they do not.
function other_end(end,   word, count, i) {
  count = split(MADE_ENDS[end], word, " ")
  for (i = 1; i <= count; i++) if (are_pair(end, word[i])) return word[i]
  return ""
}
