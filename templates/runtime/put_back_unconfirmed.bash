# With the lock held: comes back to the network of the script that stood before, or takes all of it down where there was
# none. What that says stays in the folder $1, and goes to the system's log, when something was left undone.
put_back_unconfirmed() {
  local folder=$1 message code
  if [[ -e $folder/before ]]; then
    message=$(bash "$folder/before" run_under_lock up "$LOCK" 2>&1)
  else
    message=$(bash "$folder/program" run_under_lock down "$LOCK" 2>&1)
  fi
  code=$?
  tell_log "not confirmed: everything is put back: ${message//$'\n'/; }"
  if ((code)); then
    printf '%s\n' "$message"
    rm -f "$folder/watchdog"
  else
    disarm_watchdog
  fi
  exit "$code"
}
