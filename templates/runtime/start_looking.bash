# Starts workers (LOOKING), which look into the namespaces that the decision has named, and tell it (see look_into_spaces). More than there
# are processors cost nothing; four are as many as find something to do while one process takes in what they see.
start_looking() {
  local program worker
  local -a spaces
  mapfile -t spaces <"$WORK/spaces"
  program=$(declare -f look_inside)$'\nlook_inside "$@"'
  for ((worker = 0; worker < 4 && worker < ${#spaces[@]}; worker++)); do
    start_worker look_into_spaces,show_progress "$program" >&"$SEEN" {SEEN}>&- &
    LOOKING+=($!)
  done
}
