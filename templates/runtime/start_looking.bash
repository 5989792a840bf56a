# Starts two workers (LOOKING), which look into the namespaces that the decision has named (see write_spaces.awk). One tells WORK/look, the
# other one the decision itself, which takes it as it comes; but what is told of the host by process $1 comes first.
start_looking() {
  local program
  program=$(declare -f look_inside)$'\nlook_inside "$@"'
  { [[ ! -s $WORK/spaces.1 ]] || start_worker look_into_spaces,show_progress "$WORK/spaces.1" "$program"; } >"$WORK/look" {SEEN}>&- &
  LOOKING+=($!)
  wait "$1" || refuse 3 '' 'cannot read the links of this host: ip -j -d addr show failed'
  { [[ ! -s $WORK/spaces.0 ]] || start_worker look_into_spaces,show_progress "$WORK/spaces.0" "$program"; } >&"$SEEN" {SEEN}>&- &
  LOOKING+=($!)
}
