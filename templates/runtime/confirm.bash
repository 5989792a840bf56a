# The verb `confirm`: what an `up --confirm` made is to stay. Where nothing waits for that, it is not said that all is
# well unless it is: what was declared may have been put back.
confirm() {
  if unconfirmed_seconds >/dev/null; then
    disarm_watchdog || refuse 3 '' "cannot remove $RUN_DIR/$NETC_TOPOLOGY/unconfirmed: nothing is confirmed"
    print_summary
    exit 0
  fi
  # Where the watchdog itself died nothing is put back any more.
  disarm_watchdog
  printf 'netc: nothing waits to be confirmed: comparing what there is with what is declared\n' >&2
  ACTION=check VERB=up
  run_verb
}
