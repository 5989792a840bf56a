# All rules of both families: one iptables-restore each. IPv6 first, and taken back when IPv4 fails.
run_restore() {
  local family command
  for family in 6 4; do
    [[ -n ${LOAD[family]-} ]] || continue
    command=iptables-restore
    [[ $family == 6 ]] && command=ip6tables-restore
    [[ -z $VERBOSE ]] || printf 'netc: running: %s --noflush -w 5 <<END\n%sEND\n' "$command" "${LOAD[family]}" >&2
    BATCH_MESSAGE=$("$command" --noflush -w 5 <<<"${LOAD[family]}" 2>&1 {LOCK}>&-) || return
    RESTORED+=("$family")
  done
}
