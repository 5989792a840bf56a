# After everything was undone: the records are as before the run.
restore_records() {
  store "$NETC_TOPOLOGY/journal" "$WORK/before.journal" && store @shared "$WORK/before.shared" || return
  # Nothing is left to put back.
  disarm_watchdog || return
  leave_run_dir
}
