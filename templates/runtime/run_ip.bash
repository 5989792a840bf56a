# Steps FIRST...NEXT-1, all of one namespace, as one `ip -batch`. It stops at the first line that fails and tells which.
run_ip() {
  local i ns=${S_NS[$1]} output batch=''
  local -a lines=() steps=()
  for ((i = $1; i < $2; i++)); do
    lines+=("${S_LINE[i]}") steps+=("$i")
    # Marked in the same batch: whose interface it is must never depend on the journal for long.
    if [[ ${S_LINE[i]} == 'link add name '* ]]; then
      link_identity "${S_LINE[i]}"
      [[ -n $L_NS ]] || { lines+=("link set dev $L_NAME alias netc:$NETC_TOPOLOGY") && steps+=("$i"); }
      # A bridge keeps the MTU that is declared, whatever its ports have, only once its MTU was really changed.
      [[ $L_TYPE != bridge ]] || { lines+=("link set dev $L_NAME mtu 1280") && steps+=("$i"); }
    fi
    [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "$(command_text "$ns" "${S_LINE[i]}")" >&2
  done
  printf -v batch '%s\n' "${lines[@]}"
  output=$(ip ${ns:+-n "$ns"} -batch - <<<"$batch" 2>&1 {LOCK}>&-) && return 0
  BATCH_MESSAGE=$output
  if [[ $output =~ 'Command failed -:'([0-9]+) ]]; then
    BATCH_FAILED=${steps[BASH_REMATCH[1] - 1]}
    BATCH_MESSAGE=${output%$'\n'Command failed*}
  fi
  return 1
}
