# Prints which steps of a turn did not run (see run_inside), from its first step, the numbers of its sysctls and lines for ip,
# and what it has said (the file $4). Where the namespace could not be entered nothing of it has run. In a worker.
tell_failed_turn() {
  local line message='' number step failed=''
  while IFS= read -r line; do
    number=${line##*:}
    case $line:${number##*[!0-9]*} in
      "Command failed sysctl:$number:"[0-9]*) step=$(($1 + number - 1)) ;;
      "Command failed -:$number:"[0-9]*) step=$(($1 + $2 + number - 1)) ;;
      *)
        message="$message
	$line"
        continue
        ;;
    esac
    printf '%d failed%s\n' "$step" "${message:-
	}"
    failed=$step message=''
  done <"$4"
  if [ -z "$failed" ]; then
    failed=$1
    printf '%d failed%s\n' "$failed" "${message:-
	}"
    # Without a word of ip, as where /run is full, any of it may have run.
    case $message in '
	nsenter:'*) ;; *) return 0 ;; esac
  fi
  [ "$VERB" = down ] || tell_not_run "$((failed + 1))" "$(($1 + $2 + $3 - 1))"
}
