# What a run has removed cannot be put back piece by piece: the script whose network stood before makes it again. Fails when
# there was none, or when it fails; then it tells why.
come_back() {
  local script=$RUN_DIR/$NETC_TOPOLOGY/script
  [[ -e $script ]] || return
  bash "$script" run_under_lock up "$LOCK" >/dev/null || return
  disarm_watchdog
}
