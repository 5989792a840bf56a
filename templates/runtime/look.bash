# Looks once at everything that the decision has named (see survey.awk): into each namespace that is there, by two workers, and at the
# rules of each place. Of WORK/look.* each line is of the namespace that a line with MARK has begun.
look() {
  local worker program ns path
  local -a workers=()
  program=$(declare -f look_inside)$'\nlook_inside "$@"'
  for worker in 0 1; do
    [[ -s $WORK/spaces.$worker ]] || continue
    start_worker look_into_spaces,show_progress "$WORK/spaces.$worker" "$program" >"$WORK/look.$worker" &
    workers+=($!)
  done
  while IFS=$'\t' read -r ns path; do
    [[ $path == none || -e $WORK/live.$ns.4 ]] || look_at_live "$ns" "$path"
  done <"$WORK/places"
  for worker in ${workers[@]+"${workers[@]}"}; do
    wait "$worker" || refuse 3 '' "cannot write to $WORK"
  done
  show_progress ''
}
