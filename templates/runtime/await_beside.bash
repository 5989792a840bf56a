# Waits for the batch that make_beside has begun, if there is one. A failure leaves BATCH_FAILED, BATCH_MESSAGE and NOT_RUN.
await_beside() {
  local process number first last added modified removed
  [[ -n $BESIDE ]] || return 0
  read -r process number first last added modified removed <<<"$BESIDE"
  BESIDE=''
  if await_process "$process"; then
    ((ADDED += added, MODIFIED += modified, REMOVED += removed, 1))
    [[ ! -e $WORK/$number.report ]] || cat "$WORK/$number.report"
    return 0
  fi
  # Killed, it has said nothing.
  BATCH_FAILED=$first
  note_ip_failure "$number" "$last" "$(<"$WORK/$number.output")"
  return 1
}
