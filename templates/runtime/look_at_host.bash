# Tells the links, addresses and routes of the host as a worker tells those of a namespace (see look_into_spaces): in WORK/look.0. It is a
# process of its own (see look_and_decide). What changed meanwhile is asked for again while others look into namespaces, the first time
# that the host is looked at: after hundreds of interfaces have come up, their addresses settle for seconds.
look_at_host() {
  local said tries
  for ((tries = LOOKS == MOST_LOOKS ? 20 : 1; ; tries--)); do
    (look_inside '') <"$WORK/questions" >"$WORK/look.0" 2>"$WORK/said" || {
      said=$(<"$WORK/said")
      printf '%s\n' "cannot read the links of this host: ip -j -d addr show: ${said##*$'\n'}" >>"$WORK/unseen"
      return 1
    }
    [[ $tries -gt 1 && $(<"$WORK/said") == *'Dump was interrupted'* ]] || break
    sleep 0.1
  done
  cat "$WORK/said" >>"$WORK/complaints" && printf '\n' >>"$WORK/look.0" && printf 'whole 0\n'
}
