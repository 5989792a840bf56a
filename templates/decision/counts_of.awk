# How many of the steps add, modify and remove.
function counts_of(first, last,   i, count) {
  count["+"] = count["~"] = count["-"] = 0
  for (i = first; i <= last; i++) count[S_SIGN[i]]++
  return count["+"] " " count["~"] " " count["-"]
}
