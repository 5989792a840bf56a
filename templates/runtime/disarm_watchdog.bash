# Tells the watchdog, which looks every second, that nothing is to be put back any more.
disarm_watchdog() {
  rm -rf "${RUN_DIR:?}/$NETC_TOPOLOGY/unconfirmed"
}
