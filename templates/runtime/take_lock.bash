# One lock a host, not a topology: sysctls and the built-in chains are shared. Readers share it. The file may be removed
# by a run that ended before us (it takes its own lock file along when nothing is left to guard), so look again.
take_lock() {
  local mode=-x
  if [[ $ACTION != act ]]; then
    [[ -e $RUN_DIR/@lock ]] || return 0
    mode=-s
  fi
  if [[ -L $RUN_DIR || (-e $RUN_DIR && ! -O $RUN_DIR) ]]; then
    refuse 3 '' "$RUN_DIR is a link or not root's: remove it"
  fi
  while :; do
    [[ $mode == -s ]] || mkdir -p "$RUN_DIR" || refuse 3 '' "cannot make $RUN_DIR"
    if [[ $mode == -s ]]; then
      exec {LOCK}<"$RUN_DIR/@lock" || return 0
    else
      exec {LOCK}>>"$RUN_DIR/@lock" || refuse 3 '' "cannot write to $RUN_DIR"
    fi
    flock "$mode" -w "$LOCK_TIMEOUT" "$LOCK" ||
      refuse 4 '' "another netc script has been running on this host for $LOCK_TIMEOUT seconds: try again, or raise --lock-timeout"
    [[ $RUN_DIR/@lock -ef /proc/self/fd/$LOCK ]] && return 0
    exec {LOCK}>&-
    [[ $mode == -x ]] || return 0
  done
}
