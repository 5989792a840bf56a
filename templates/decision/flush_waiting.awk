# Declares what waits (see declare), namespace by namespace.
function flush_waiting(   i, n, ns) {
  for (i = 1; i <= WAITING_COUNT; i++) {
    ns = WAITING_ORDER[i]
    for (n = 1; n <= WAITING[ns]; n++) append_declared(ns, WAITING_LINE[ns, n], WAITING_PLACE[ns, n], WAITING_BORROWED[ns, n])
    delete WAITING[ns]
  }
  WAITING_COUNT = 0
}
