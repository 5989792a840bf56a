# `neigh add proxy ADDRESS dev NAME protocol 205`
function decide_proxy(ns, line, origin,   word) {
  split(line, word, " ")
  if ((ns "/" word[6] "/" word[4]) in PROXY) {
    UNCHANGED++
    return
  }
  BORROWED_KEY = ns "/" line
  step("+", ns, line, origin, "", "neigh del proxy " word[4] " dev " word[6])
}
