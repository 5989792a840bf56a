# Waits until rules are loaded (see look_at_rules): of each load the process, the number of its text and the command.
await_loads() {
  local load number restore
  for load; do
    read -r load number restore <<<"$load"
    wait "$load" ||
      refuse 3 '' "this kernel does not take the rules of $restore: $(head -n 1 "$WORK/message.$number")"
  done
}
