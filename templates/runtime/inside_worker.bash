# Takes the turns of batch $1 that are for worker $2, and tells descriptor 3 how far it is among all steps, which are $3. When
# one fails, the other worker stops, too, but for `down`; which steps did not run is told on standard error (see run_inside).
# It is a process of its own that knows these functions alone (start_worker): to start others from the whole script would take
# as long again.
inside_worker() {
  local path first sysctls count text failed=0 step force='' program turns lines turn=0
  local -a settings
  program=$(declare -f change_inside)$'\nchange_inside "$@"'
  [[ $VERB != down ]] || force=-force
  exec {turns}<"$WORK/$1.turns.$2" {lines}<"$WORK/$1.input.$2"
  while IFS=$'\t' read -r -u "$turns" path first sysctls count; do
    ((++turn % 32)) || show_progress "netc: $((first - 1)) of $3 steps" 2>&3
    settings=() text=''
    ((sysctls == 0)) || mapfile -t -u "$lines" -n "$sysctls" settings
    ((count == 0)) || { mapfile -u "$lines" -n "$count" text && printf -v text '%s' "${text[@]}"; }
    if [[ -e $WORK/stop ]]; then
      for ((step = first; step < first + sysctls + count; step++)); do printf '%d not run\n' "$step" >&2; done
      continue
    fi
    nsenter --net="$path" sh -c "$program" sh "$count" "$force" ${settings[@]+"${settings[@]}"} \
      <<<"${text%$'\n'}" >"$WORK/output.$2" 2>&1 {LOCK}>&- {turns}<&- {lines}<&- 3>&- && continue
    failed=1
    [[ $VERB == down ]] || : >"$WORK/stop"
    tell_failed_turn "$first" "$sysctls" "$count" "$WORK/output.$2" >&2
  done
  return "$failed"
}
