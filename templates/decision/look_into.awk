# Notes that the namespace is to be looked into if it is there.
function look_into(ns) {
  if (ns in TO_LOOK) return
  TO_LOOK[ns] = 1
  TO_LOOK_ORDER[++TO_LOOK_COUNT] = ns
}
