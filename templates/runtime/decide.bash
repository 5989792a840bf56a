# Tells the decision that all is seen, and waits for it. For check and plan it tells the steps itself; for others WORK holds the run (see
# templates/decision/write_run.awk). Fails when the host is to be looked at again (see decide.awk).
decide() {
  local status
  local -a problems
  # What ip has said, which is no error to it, of what changed while it was told.
  if [[ $(<"$WORK/complaints") == *'Dump was interrupted'* ]] || is_disturbed; then tell_decision interrupted; fi
  tell_decision seen
  exec {SEEN}>&-
  wait "$DECISION"
  status=$?
  DECISION=''
  case $status in
    0) ;;
    1)
      printf 'netc: internal error\n' >&2
      exit 1
      ;;
    # awk itself gave up, and said why.
    *) refuse 3 '' "cannot decide: is there room in $WORK?" ;;
  esac
  if [[ -s $WORK/problems ]]; then
    mapfile -t problems <"$WORK/problems"
    if ((${#problems[@]} > 1)); then printf 'netc: %s\n' "${problems[@]::${#problems[@]}-1}" >&2; fi
    refuse 3 '' "${problems[-1]}"
  fi
  [[ ! -e $WORK/settling ]] || return
  read -r ADDED MODIFIED REMOVED UNCHANGED STEPS <"$WORK/counts"
}
