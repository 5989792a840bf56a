# All rules of one namespace that differ, in both families: one iptables-restore each. IPv6 first, and taken back when IPv4
# fails. $1 is the number of the first step.
run_restore() {
  local ns=${S_NS[$1]} family command
  for family in 6 4; do
    [[ -n ${LOAD[$1/$family]-} ]] || continue
    command=iptables-restore
    [[ $family == 6 ]] && command=ip6tables-restore
    [[ -z $VERBOSE ]] || printf 'netc: running: %s --noflush -w 5 <<END\n%sEND\n' "${ns:+ip netns exec $ns }$command" "${LOAD[$1/$family]}" >&2
    BATCH_MESSAGE=$(inside "$ns" "$command" --noflush -w 5 <<<"${LOAD[$1/$family]}" 2>&1 {LOCK}>&-) || return
    RESTORED[$1/$family]=1
  done
}
