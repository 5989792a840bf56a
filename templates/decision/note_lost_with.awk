# What the kernel takes along with an IPv4 address (a key of ADDRESS): secondary addresses behind a primary one (devinet.c,
# promote_secondaries), and with the last one all IPv4 routes of the interface (fib_frontend.c, fib_disable_ip).
function note_lost_with(lost, ns, dev,   word, count, i, key, stays) {
  stays = 0
  count = split(ADDRESSES_OF[ns "/" dev], word, " ")
  for (i = 1; i <= count; i++) {
    key = ns "/" dev "/" word[i]
    if (word[i] ~ /:/ || !(key in ADDRESS) || !(("address/" key) in WANTED)) continue
    if (!(lost in SECONDARY) && key in SECONDARY) delete ADDRESS[key]
    else stays = 1
  }
  if (!stays) forget_routes(ns, dev, 4)
}
