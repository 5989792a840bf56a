# Undoes the steps 0...$1 of this run in reverse and prints what could not be undone. A step of the batch that failed may
# not have run, so an undo that finds nothing to undo is no failure.
roll_back() {
  local i undo message
  for ((i = $1; i >= 0; i--)); do
    executor_of "${S_LINE[i]}"
    if [[ $EXECUTOR == restore ]]; then
      restore_back "$i"
      continue
    fi
    if [[ -z ${S_UNDO[i]} ]]; then
      # The step that failed did not happen; of the others, removals cannot be undone.
      ((i == BATCH_FAILED)) || printf '  done already: %s\n' "$(command_text "${S_NS[i]}" "${S_LINE[i]}")"
      continue
    fi
    while IFS= read -r undo; do
      [[ $undo == - ]] && continue
      message=$(undo_line "${S_NS[i]}" "$undo" 2>&1) || printf '  %s: %s\n' "$(command_text "${S_NS[i]}" "$undo")" "$message"
    done <<<"${S_UNDO[i]}"
  done
}
