# Takes RUN_DIR along when nothing in it is left to keep. The lock is held, and whoever waits for it looks again.
leave_run_dir() {
  [[ $ACTION == act && -n $LOCK ]] || return 0
  [[ -s $RUN_DIR/$NETC_TOPOLOGY/journal || -s $RUN_DIR/$NETC_TOPOLOGY/script ]] ||
    rm -rf "${RUN_DIR:?}/$NETC_TOPOLOGY" || return
  local entry
  for entry in "$RUN_DIR"/*; do [[ $entry == "$RUN_DIR/@lock" || $entry == "$WORK" || ! -e $entry ]] || return 0; done
  [[ -z $WORK ]] || rm -rf "$WORK" || return
  rm -f "$RUN_DIR/@lock" && rmdir "$RUN_DIR"
}
