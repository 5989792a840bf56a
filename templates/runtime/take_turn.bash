# One turn of inside_worker: in the namespace whose file is $1, from step $2 on, first the sysctls KEY=VALUE, which are all the
# arguments behind $3, then the $3 lines for ip on standard input.
take_turn() {
  TURN=$((TURN + 1))
  [ $((TURN % 32)) -ne 0 ] || show_progress "netc: $(($2 - 1)) of $STEPS steps" 2>&3
  if [ -e "$WORK/stop" ]; then
    tell_not_run "$2" "$(($2 + $# + $3 - 4))" >&2
    return
  fi
  PLACE=$1 FIRST=$2 COUNT=$3
  shift 3
  nsenter --net="$PLACE" sh -c "$PROGRAM" sh "$COUNT" "$FORCE" "$@" >"$WORK/output.$WORKER" 2>&1 3>&- && return
  FAILED=1
  [ "$VERB" = down ] || : >"$WORK/stop"
  tell_failed_turn "$FIRST" "$#" "$COUNT" "$WORK/output.$WORKER" >&2
}
