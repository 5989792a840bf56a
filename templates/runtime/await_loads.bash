# Waits until rules are loaded (see try_rules): of each load the process, the number of its text and the command. Prints what is wrong
# with the first that fails.
await_loads() {
  local load number restore
  for load; do
    read -r load number restore <<<"$load"
    wait "$load" || {
      printf 'this kernel does not take the rules of %s: %s\n' "$restore" "$(head -n 1 "$WORK/message.$number")"
      return 1
    }
  done
}
