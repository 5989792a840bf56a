# Ends a run that could not go on: tells what failed (step $1, empty: none) and why ($3), undoes steps 0...$2, exit 5 or 6.
fail_step() {
  local left failed=$BATCH_FAILED
  trap '' INT TERM HUP
  # Its own failure adds nothing to what is told, only to what did not run.
  await_beside
  BATCH_FAILED=$failed
  if [[ -n $1 ]]; then
    report_failure "$1" "$3"
    # What stands in the way was not there before: somebody else has made it since, so it is not for us to undo.
    [[ $STEP_EXECUTOR != @(ip|command) || $3 != *'already '@(exists|assigned)* && $3 != *'File exists'* ]] || NOT_RUN[$1]=1
  else
    FAILED=1
    printf 'netc: %s\n' "$3" >&2
  fi
  left=$(roll_back "$2")
  ADDED=0 MODIFIED=0 REMOVED=0
  if ! restore_script || { [[ -z $left ]] && ! restore_records; }; then
    left+=${left:+$'\n'}"  the records in $RUN_DIR"
  elif [[ -n $left ]] && come_back; then
    left=''
  fi
  if [[ -z $left ]]; then
    printf 'netc: everything that this run had changed was put back\n' >&2
    print_summary
    exit 5
  fi
  printf 'netc: not everything could be put back; what remains:\n%s\n' "$left" >&2
  print_summary
  exit 6
}
