# Batch $1, which ends with step $2, by one `ip -batch` of the host. It stops at the first line that fails and tells which; for
# `down` it goes on.
run_ip() {
  local output line step first last message force=''
  local -a steps
  [[ $VERB != down ]] || force=-force
  [[ -z $VERBOSE ]] || sed 's/^/netc: running: ip /' "$WORK/$1.input" >&2
  output=$(change_inside 1 "$force" <"$WORK/$1.input" 2>&1) && return 0
  BATCH_MESSAGE=$output
  mapfile -t steps <"$WORK/$1.lines"
  take_ip_failures "$output"
  for line in ${FAILURES[@]+"${!FAILURES[@]}"}; do
    read -r first last <<<"${steps[line - 1]}"
    message=${FAILURES[line]}
    if [[ $VERB == down ]]; then
      for ((step = first; step <= last; step++)); do NOT_RUN[step]=$message; done
    else
      BATCH_FAILED=$first BATCH_MESSAGE=$message
      for ((step = first + 1; step <= $2; step++)); do NOT_RUN[step]=1; done
    fi
  done
  return 1
}
