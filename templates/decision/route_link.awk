# The link that an observed route (a key of ROUTE) leads over; loopback for one that leads nowhere.
function route_link(key,   dev) {
  dev = ROUTE[key]
  if (!sub(/^.*dev /, "", dev)) return "lo"
  sub(/ .*$/, "", dev)
  return dev
}
