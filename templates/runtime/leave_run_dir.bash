# Takes RUN_DIR along when nothing in it is left to keep. The lock is held, and whoever waits for it looks again.
leave_run_dir() {
  [[ $ACTION == act && -n $LOCKED ]] || return 0
  [[ -s $RUN_DIR/$NETC_TOPOLOGY/journal || -s $RUN_DIR/$NETC_TOPOLOGY/script ]] ||
    rm -rf "${RUN_DIR:?}/$NETC_TOPOLOGY" || return
  local entry
  for entry in "$RUN_DIR"/*; do [[ $entry == "$RUN_DIR/@lock" || $entry == "$WORK" || ! -e $entry ]] || return 0; done
  [[ -z $WORK ]] || remove_work || return
  rm -f "$RUN_DIR/@lock" || return
  # From here on another run can have the lock: the folder is its own then, if it has not gone with it already.
  rmdir --ignore-fail-on-non-empty "$RUN_DIR" 2>/dev/null || [[ ! -e $RUN_DIR ]]
}
