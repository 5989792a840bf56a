# Finds the most rules of a chain that can stay where they are, those wanted being in their order: the longest increasing subsequence of
# their places (patience sorting). `stays` gets them, as ("found", N) and as ("wanted", N); returns how many there are.
function keep_longest(found, founds, wanted, wants, stays,   i, low, high, middle, longest, place, last, at, ends, before) {
  for (i = wants; i >= 1; i--) place[wanted[i]] = i
  for (i = 1; i <= founds; i++) last[found[i]] = i
  longest = 0
  for (i = 1; i <= founds; i++) {
    # Of two that are the same the last can stay: iptables takes away the first.
    if (!(found[i] in place) || last[found[i]] != i) continue
    at[i] = place[found[i]]
    low = 1
    high = longest
    while (low <= high) {
      middle = int((low + high) / 2)
      if (at[ends[middle]] < at[i]) low = middle + 1
      else high = middle - 1
    }
    before[i] = low > 1 ? ends[low - 1] : 0
    ends[low] = i
    if (low > longest) longest = low
  }
  for (i = longest ? ends[longest] : 0; i; i = before[i]) {
    stays["found", i] = 1
    stays["wanted", at[i]] = 1
  }
  return longest
}
