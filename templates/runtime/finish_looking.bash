# Looks at the rules of each place that the decision has named (see write_places.awk), waits for what tries the wanted ones (process $1),
# and tells the decision; then waits for those that look into namespaces meanwhile (LOOKING).
finish_looking() {
  local ns path process reason
  while IFS=$'\t' read -r ns path; do
    [[ $path == none || -e $WORK/live.$ns.4 ]] || look_at_live "$ns" "$path"
  done <"$WORK/places"
  wait "$1" || refuse 3 '' "$(<"$WORK/untaken")"
  tell_decision rules
  for process in "${LOOKING[@]}"; do
    wait "$process" || is_disturbed && continue
    { read -r reason <"$WORK/unseen"; } 2>/dev/null || reason="cannot write to $WORK"
    refuse 3 '' "$reason"
  done
  show_progress ''
}
