# The watchdog: waits $1 seconds for `confirm`, then puts everything back that the run of the process $2 (started at $3)
# has changed. It is done as soon as its folder is gone.
watch_for_confirmation() {
  local folder now i
  prepare_shell
  init_state
  trap '' HUP INT
  folder=$RUN_DIR/$NETC_TOPOLOGY/unconfirmed
  printf -v now '%(%s)T' -1
  printf '%s %s %s\n' "$$" "$(start_time_of "$$")" "$((now + $1))" >"$folder/watchdog.new" &&
    mv -f "$folder/watchdog.new" "$folder/watchdog" || exit
  # Counted, not read off a clock that somebody may set.
  for ((i = 0; i < $1; i++)); do
    sleep 1
    is_own_watchdog "$folder/watchdog" || exit 0
  done
  end_run "$2" "$3"
  ACTION=act LOCK_TIMEOUT=3600
  take_lock
  is_own_watchdog "$folder/watchdog" || {
    leave_run_dir
    exit 0
  }
  put_back_unconfirmed "$folder"
}
