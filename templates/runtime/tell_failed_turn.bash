# Prints which steps of a turn did not run (see run_inside), from its first step, the numbers of its sysctls and lines for ip,
# and what it has said (the file $4). Where the namespace could not be entered nothing of it has run.
tell_failed_turn() {
  local line message='' step last=$(($1 + $2 + $3 - 1)) failed=''
  while IFS= read -r line; do
    if [[ $line =~ ^'Command failed '(sysctl|-):([0-9]+)$ ]]; then
      step=$(($1 + BASH_REMATCH[2] - 1))
      [[ ${BASH_REMATCH[1]} == sysctl ]] || ((step += $2))
      printf '%d failed\n\t%s\n' "$step" "${message//$'\n'/$'\n\t'}"
      failed=$step message=''
    else
      message+=${message:+$'\n'}$line
    fi
  done <"$4"
  if [[ -z $failed ]]; then
    printf '%d failed\n\t%s\n' "${failed:=$1}" "${message//$'\n'/$'\n\t'}"
    # Without a word of ip, as where /run is full, any of it may have run.
    [[ $message == nsenter:* ]] || return 0
  fi
  [[ $VERB != down ]] || return 0
  while ((failed++ < last)); do printf '%d not run\n' "$failed"; done
}
