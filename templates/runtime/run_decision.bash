# Runs the decision (TASK survey or decide) over the records, what is declared, and the files named by the other arguments.
run_decision() {
  local task=$1 journal=$RUN_DIR/$NETC_TOPOLOGY/journal shared=$RUN_DIR/@shared
  shift
  [[ -r $journal ]] || journal=/dev/null
  [[ -r $shared ]] || shared=/dev/null
  awk -f "$WORK/decide.awk" -v TASK="$task" -v VERB="$VERB" -v ACTION="$ACTION" -v FORMAT="$FORMAT" -v QUIET="$QUIET" \
    -v TOPOLOGY="$NETC_TOPOLOGY" -v CHAINS="$NETC_CHAINS" -v RUN_DIR="$RUN_DIR" -v WORK="$WORK" -v MARK="$MARK" \
    PART=journal "$journal" PART=shared "$shared" PART=paths "$WORK/paths" PART=processes "$WORK/processes" \
    PART=declared "$WORK/declared" PART=files "$WORK/files" PART=rules4 "$WORK/rules4" PART=rules6 "$WORK/rules6" "$@" {LOCK}>&-
}
