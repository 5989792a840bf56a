# Undoes the steps of this run up to step $1 in reverse and prints what could not be undone. Steps that are known not to have run
# are passed over; another one of the batch that failed may not have run, so an undo that finds nothing to undo is no failure.
roll_back() {
  local i step line message
  local -a undo
  local -A undone=()
  mapfile -t undo <"$WORK/undo"
  for i in ${undo[@]+"${!undo[@]}"}; do undone[${undo[i]%%$'\t'*}]+="$i "; done
  for ((step = $1; step > 0; step--)); do
    [[ -z ${NOT_RUN[step]-} ]] || continue
    read_step "$step"
    if [[ $STEP_EXECUTOR == restore ]]; then
      restore_back "$step" "$STEP_NS"
      continue
    fi
    # The step that failed did not happen; of the others, removals cannot be undone.
    [[ -n ${undone[$step]-} || $step == "$BATCH_FAILED" ]] || printf '  done already: %s\n' "$(command_text "$STEP_NS" "$STEP_EXECUTOR" "$STEP_LINE")"
    for i in ${undone[$step]-}; do
      line=${undo[i]#*$'\t'} line=${line#*$'\t'}
      [[ $line != - ]] || continue
      message=$(undo_line "$STEP_NS" "$line" "$step" 2>&1) ||
        printf '  %s: %s\n' "$line" "$message"
    done
  done
}
