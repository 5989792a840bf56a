# Prints for how many seconds more an earlier `up --confirm` can be confirmed. Fails when none waits for that.
unconfirmed_seconds() {
  local pid started deadline now
  read -r pid started deadline 2>/dev/null <"$RUN_DIR/$NETC_TOPOLOGY/unconfirmed/watchdog" || return
  [[ $(start_time_of "$pid") == "$started" ]] || return
  printf -v now '%(%s)T' -1
  printf '%d\n' "$((deadline > now ? deadline - now : 0))"
}
