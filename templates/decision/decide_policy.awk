# `iptables -P CHAIN POLICY`, `ip6tables -P CHAIN POLICY` (table filter)
function decide_policy(line, origin,   word, found) {
  split(line, word, " ")
  found = LIVE["/" (word[1] == "ip6tables" ? 6 : 4) "/filter/" word[3] "/policy"]
  if (found == "") found = "ACCEPT"
  if (found == word[4]) {
    UNCHANGED++
    return
  }
  BORROWED_KEY = "/" word[1] " -P " word[3]
  step("~", "", line, origin, found, word[1] " -P " word[3] " " found)
}
