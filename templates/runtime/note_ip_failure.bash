# Takes what ip has said of batch $1, which ends with step $2, into BATCH_FAILED, BATCH_MESSAGE and NOT_RUN.
note_ip_failure() {
  local line step first last message
  local -a steps
  BATCH_MESSAGE=$3
  mapfile -t steps <"$WORK/$1.lines"
  take_ip_failures "$3"
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
}
