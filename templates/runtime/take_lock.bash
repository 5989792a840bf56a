# One lock a host, not a topology: sysctls and the built-in chains are shared. Readers share it, and do without (LOCKED is empty)
# where nothing is up, since looking makes nothing (see is_disturbed). The file may be removed by a run that ended before us (it takes
# its own lock file along when nothing is left to guard), so look again.
take_lock() {
  local mode=-x tries=0 message
  [[ $ACTION == act ]] || mode=-s
  if [[ -L $RUN_DIR || (-e $RUN_DIR && ! -O $RUN_DIR) ]]; then
    refuse 3 '' "$RUN_DIR is a link or not root's: remove it"
  fi
  while :; do
    if [[ $mode == -s ]]; then
      { exec {LOCK}<"$RUN_DIR/@lock"; } 2>/dev/null || {
        # So that processes can be started without it in either case.
        exec {LOCK}</dev/null
        return 0
      }
    else
      # The folder may go at any time, with a run that ends.
      if ! message=$(mkdir -p "$RUN_DIR" 2>&1) || ! { exec {LOCK}>>"$RUN_DIR/@lock"; } 2>/dev/null; then
        ((++tries < 10)) || refuse 3 '' "cannot write to $RUN_DIR${message:+: $message}"
        continue
      fi
    fi
    flock "$mode" -w "$LOCK_TIMEOUT" "$LOCK" ||
      refuse 4 '' "another netc script has been running on this host for $LOCK_TIMEOUT seconds: try again, or raise --lock-timeout"
    [[ $RUN_DIR/@lock -ef /proc/self/fd/$LOCK ]] && LOCKED=1 && return 0
    exec {LOCK}>&-
  done
}
