# Runs the steps in order, those that one process can run as one batch. What each is going to make or change is on record
# before it runs. When one fails, or the run is interrupted, what this run did is undone; only `down` goes on, since what
# it has taken away cannot be put back, and tells at the end what remains.
act() {
  local first=0 next total=${#S_LINE[@]} executor
  trap 'INTERRUPTED=SIGINT' INT
  trap 'INTERRUPTED=SIGTERM' TERM
  trap 'INTERRUPTED=SIGHUP' HUP
  while ((first < total)); do
    executor_of "${S_LINE[first]}"
    executor=$EXECUTOR next=$((first + 1))
    while ((next < total)) && [[ $executor == @(ip|sysctl|restore|rm|mkdir|rmdir) && ${S_NS[next]} == "${S_NS[first]}" ]]; do
      executor_of "${S_LINE[next]}"
      [[ $EXECUTOR == "$executor" ]] || break
      ((next++))
    done
    write_records "$first" "$next" || fail_step "$first" "$((first - 1))" "cannot write to $RUN_DIR"
    if ! run_batch "$executor" "$first" "$next"; then
      # `ip -batch` stops where it fails; the others may have done any part of their batch.
      [[ $executor == ip ]] && next=$((BATCH_FAILED + 1))
      if [[ $VERB == down && -z $INTERRUPTED ]]; then
        report_failure "$BATCH_FAILED" "$BATCH_MESSAGE"
        LEFT+=$(printf '  %s\n' "${S_LINE[@]:BATCH_FAILED:next - BATCH_FAILED}")$'\n'
        while ((first < BATCH_FAILED)); do
          count_step "$first"
          report_step "$first"
          ((first++))
        done
        first=$next
        continue
      fi
      fail_step "$BATCH_FAILED" "$((next - 1))" "$BATCH_MESSAGE"
    fi
    while ((first < next)); do
      count_step "$first"
      report_step "$first"
      ((first++))
    done
    show_progress "$next" "$total"
    [[ -z $INTERRUPTED ]] || fail_step '' "$((next - 1))" "interrupted by $INTERRUPTED"
  done
  if [[ -n $LEFT ]]; then
    printf 'netc: not everything could be taken away; what remains:\n%s' "$LEFT" >&2
    print_summary
    exit 6
  fi
  save_script
  settle_records
}
