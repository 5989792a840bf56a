# Batch $1 inside namespaces, by two workers. Each turn of WORK/$1.turns.N is one process, which enters a namespace
# for all that is to be done there. Workers keep the lock: a run that was killed is over when they are.
run_inside() {
  local worker first line failed=0 program
  local -a workers=()
  rm -f "$WORK/stop"
  program=$(declare -f change_inside)$'\nchange_inside "$@"'
  for worker in 0 1; do
    start_worker inside_worker,take_turn,tell_failed_turn,tell_not_run,show_progress "$1" "$worker" "$STEPS" "$program" \
      3>&2 2>"$WORK/failed.$worker" &
    workers+=($!)
  done
  for worker in "${workers[@]}"; do
    await_process "$worker" || failed=1
  done
  # Lines of workers: `STEP not run`, or `STEP failed` and below it, behind a tab, what was said.
  while IFS= read -r line; do
    case $line in
      $'\t'*)
        [[ $first != "$BATCH_FAILED" ]] || BATCH_MESSAGE+=${BATCH_MESSAGE:+$'\n'}${line#$'\t'}
        [[ $VERB != down ]] || NOT_RUN[first]+=${NOT_RUN[first]+$'\n'}${line#$'\t'}
        ;;
      *' not run') NOT_RUN[${line%% *}]=1 ;;
      *' failed')
        first=${line%% *}
        [[ -n $BATCH_MESSAGE ]] || BATCH_FAILED=$first
        ;;
    esac
  done < <(cat "$WORK/failed.0" "$WORK/failed.1")
  return "$failed"
}
