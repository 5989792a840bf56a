# Runs the batches in order; what needs no namespace or link goes on while they are made. What each is going to make or change is on
# record before it runs. When one fails, or the run is interrupted, what this run did is undone; only `down` goes on, since what it has
# taken away cannot be put back, and tells at the end what remains. Tools that change something keep the lock: a run that was killed is
# over when they are.
act() {
  local number executor first last ns added modified removed status
  local -a batches
  trap 'INTERRUPTED=SIGINT' INT
  trap 'INTERRUPTED=SIGTERM' TERM
  trap 'INTERRUPTED=SIGHUP' HUP
  # Whoever reads what is told may go, as when a connection breaks off: the run does not.
  trap '' PIPE
  mapfile -t batches <"$WORK/batches"
  for number in ${batches[@]+"${batches[@]}"}; do
    read -r number executor first last ns added modified removed <<<"$number"
    [[ $ns != - ]] || ns=''
    [[ -z $ns && $executor == @(restore|mkdir|file|policy) ]] || await_beside ||
      fail_step "$BATCH_FAILED" "$((first - 1))" "$BATCH_MESSAGE"
    put_on_record "$number" || fail_step '' "$((first - 1))" "cannot write to $RUN_DIR"
    BATCH_FAILED=$first BATCH_MESSAGE='' NOT_RUN=()
    show_progress "netc: $((first - 1)) of $STEPS steps"
    if [[ $executor == beside ]]; then
      make_beside "$number" "$first" "$last" "$added" "$modified" "$removed"
      continue
    fi
    run_batch "$executor" "$number" "$first" "$last" "$ns"
    status=$?
    show_progress ''
    if ((status == 0)); then
      ((ADDED += added, MODIFIED += modified, REMOVED += removed))
      BATCH_FAILED=''
      [[ ! -e $WORK/$number.report ]] || cat "$WORK/$number.report"
    elif [[ $VERB == down && -z $INTERRUPTED ]]; then
      leave_behind "$first" "$last"
    else
      fail_step "$BATCH_FAILED" "$last" "$BATCH_MESSAGE"
    fi
    [[ -z $INTERRUPTED ]] || fail_step '' "$last" "interrupted by $INTERRUPTED"
  done
  await_beside || fail_step "$BATCH_FAILED" "$STEPS" "$BATCH_MESSAGE"
  if [[ -z $LEFT ]] && ! { save_script && settle_records && leave_run_dir; }; then
    [[ $VERB == down ]] || fail_step '' "$STEPS" "cannot write to $RUN_DIR"
    FAILED=1 LEFT="  the records in $RUN_DIR"$'\n'
  fi
  if [[ -n $LEFT ]]; then
    printf 'netc: not everything could be taken away; what remains:\n%s' "$LEFT" >&2
    print_summary
    exit 6
  fi
}
