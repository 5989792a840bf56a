# Waits until the process $1 has ended, and returns its status. Workers stop when the run is interrupted.
await_process() {
  local status
  while :; do
    wait "$1"
    status=$?
    # A trapped signal ends wait before the process has ended.
    if [[ $status -le 128 || -z $INTERRUPTED ]] || ! kill -0 "$1" 2>/dev/null; then return "$status"; fi
    : >"$WORK/stop"
  done
}
