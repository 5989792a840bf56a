# Before the first of the $1 steps of this run: while an earlier `up` waits to be confirmed only the same state again or
# `down` makes sense, because the watchdog knows how to put back that run and no other. With --confirm, arms one.
heed_unconfirmed() {
  local seconds
  # The watchdog itself comes along here.
  [[ -z $PUTTING_BACK ]] || return 0
  if [[ $VERB == down ]]; then
    disarm_watchdog || refuse 3 '' "cannot remove $RUN_DIR/$NETC_TOPOLOGY/unconfirmed"
    return
  fi
  (($1)) || return 0
  if seconds=$(unconfirmed_seconds); then
    refuse 3 '' "an earlier up waits to be confirmed and is put back in $seconds seconds: run confirm or down first, or wait"
  fi
  disarm_watchdog
  [[ -n $CONFIRM ]] || return 0
  arm_watchdog
  printf 'netc: everything is put back in %s seconds unless confirmed: bash %s confirm\n' "$CONFIRM" "$0" >&2
}
