# Whether a namespace is going to be taken away with all that is in it, whatever that is. The ends of pairs go before it: what a
# namespace takes along goes when the kernel comes to it, and another one's end of such a pair with it.
function goes_whole(ns) {
  return VERB == "down" && ("\tnetns add " ns) in MADE && !(ns in HOLDS_PAIR)
}
