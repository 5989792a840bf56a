# Starts two workers (LOOKING), which look into the namespaces that the decision has named, and tell it (see look_into_spaces).
start_looking() {
  local program worker
  [[ -s $WORK/spaces ]] || return 0
  program=$(declare -f look_inside)$'\nlook_inside "$@"'
  for worker in 1 2; do
    start_worker look_into_spaces,show_progress "$program" >&"$SEEN" {SEEN}>&- &
    LOOKING+=($!)
  done
}
