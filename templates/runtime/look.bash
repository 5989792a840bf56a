# Looks once at everything that survey has named: the host, each namespace that is there, by two workers, and the rules. Of
# WORK/look.* each line is of the namespace that a line with MARK has begun.
look() {
  local worker program
  local -a workers=()
  printf '%s\n' 'addr show' 'route show table all' 'neigh show proxy' >"$WORK/questions" ||
    refuse 3 '' "cannot write to $WORK"
  program=$(declare -f look_inside)$'\nlook_inside "$@"'
  for worker in 0 1; do
    [[ -s $WORK/spaces.$worker ]] || continue
    start_worker look_into_spaces,show_progress "$WORK/spaces.$worker" "$program" >"$WORK/look.$worker" &
    workers+=($!)
  done
  {
    printf '%s begin\n' "$MARK"
    (look_inside '') <"$WORK/questions" {LOCK}>&- && printf '%s end\n' "$MARK"
  } >"$WORK/look.host" || refuse 3 '' 'cannot read the links of this host: ip -j -d addr show failed'
  look_at_rules
  for worker in ${workers[@]+"${workers[@]}"}; do
    wait "$worker" || refuse 3 '' "cannot write to $WORK"
  done
  show_progress ''
}
