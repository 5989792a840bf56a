# Runs the decision over the records, what is declared, and the files whose names come on standard input once they are there (see
# templates/decision/main.awk). Tells descriptor 3 when it has said what is to be tried, and again when it has said what is to be looked at.
run_decision() {
  local journal=$RUN_DIR/$NETC_TOPOLOGY/journal shared=$RUN_DIR/@shared
  [[ -r $journal ]] || journal=/dev/null
  [[ -r $shared ]] || shared=/dev/null
  exec awk -f "$WORK/decide.awk" -v VERB="$VERB" -v ACTION="$ACTION" -v FORMAT="$FORMAT" -v QUIET="$QUIET" \
    -v TOPOLOGY="$NETC_TOPOLOGY" -v CHAINS="$NETC_CHAINS" -v RUN_DIR="$RUN_DIR" -v WORK="$WORK" -v MARK="$MARK" -v LOOKS="$LOOKS" \
    PART=journal "$journal" PART=shared "$shared" PART=paths "$WORK/paths" PART=processes "$WORK/processes" \
    PART=rules4 "$WORK/rules4" PART=rules6 "$WORK/rules6" PART=texts "$WORK/all" PART=declared "$WORK/declared" PART=survey "$WORK/all" \
    PART=files "$WORK/files" PART=seen -
}
