# Prints the records about what the host had before: how to put it back, and which topologies rely on the change.
shared_text() {
  local key line
  for key in ${UNDO[@]+"${!UNDO[@]}"}; do
    while IFS= read -r line; do printf 'undo\t%s\t%s\n' "$key" "$line"; done <<<"${UNDO[$key]}"
    for line in ${USERS[$key]-}; do printf 'user\t%s\t%s\n' "$key" "$line"; done
  done
}
