# Runs the decision over the records, what is declared, and what is seen, which comes on standard input (see
# templates/decision/main.awk). Tells descriptor 3 what can be looked at, and tried, from then on (see look_and_decide).
run_decision() {
  local journal=$RUN_DIR/$NETC_TOPOLOGY/journal shared=$RUN_DIR/@shared awk=awk
  local -a rules=(PART=rules4 "$WORK/rules4" PART=rules6 "$WORK/rules6" PART=texts "$WORK/all")
  local -a declared=(PART=declared "$WORK/declared" PART=spaces "$WORK/all") order
  # Where there are several, the fastest.
  ! hash mawk 2>/dev/null || awk=mawk
  [[ -r $journal ]] || journal=/dev/null
  [[ -r $shared ]] || shared=/dev/null
  # What takes longest is begun first: to look into namespaces where there are any, and else to try the rules.
  if [[ -s $journal && $VERB != down ]]; then order=("${declared[@]}" "${rules[@]}"); else order=("${rules[@]}" "${declared[@]}"); fi
  exec "$awk" -f "$WORK/decide.awk" -v VERB="$VERB" -v ACTION="$ACTION" -v FORMAT="$FORMAT" -v QUIET="$QUIET" \
    -v TOPOLOGY="$NETC_TOPOLOGY" -v CHAINS="$NETC_CHAINS" -v RUN_DIR="$RUN_DIR" -v WORK="$WORK" -v LOOKS="$LOOKS" \
    PART=journal "$journal" PART=shared "$shared" PART=paths "$WORK/paths" PART=processes "$WORK/processes" \
    "${order[@]}" PART=places "$WORK/all" PART=files "$WORK/files" PART=ahead "$WORK/all" PART=look -
}
