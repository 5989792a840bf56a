# `addr add ADDRESS/LENGTH dev NAME [nodad] [noprefixroute]`
function decide_address(ns, line, origin,   word, key, wanted) {
  split(line, word, " ")
  key = ns "/" word[5] "/" word[3]
  wanted = line ~ / noprefixroute/ ? "noprefixroute" : ""
  if (key in ADDRESS) {
    if (ADDRESS[key] == wanted || RECORD != "") {
      UNCHANGED++
      return
    }
    # The flag decides whether there is a route to the prefix; only a new address takes it along.
    step("-", ns, "addr del " word[3] " dev " word[5], origin, "address " (ADDRESS[key] == "" ? "without noprefixroute" : ADDRESS[key]), "")
  }
  BORROWED_KEY = ns "/" line
  # The kernel may have kept it (see forget_lost_when_down).
  if (key in LOST) sub(/^addr add/, "addr replace", line)
  step("+", ns, line, origin, "", "addr del " word[3] " dev " word[5])
}
