# Looks at the rules of each place that the decision has named (see write_places.awk), and waits for the workers.
finish_looking() {
  local ns path worker
  while IFS=$'\t' read -r ns path; do
    [[ $path == none || -e $WORK/live.$ns.4 ]] || look_at_live "$ns" "$path"
  done <"$WORK/places"
  for worker in "${LOOKING[@]}"; do
    wait "$worker" || refuse 3 '' "cannot write to $WORK"
  done
  show_progress ''
}
