# Batch $1: all rules of namespace $3 that differ, in both families, one iptables-restore each. IPv6 first, and taken back when
# IPv4 fails. RESTORED tells, by the batch's first step $2, what restore_back has to put back.
run_restore() {
  local family command
  for family in 6 4; do
    [[ -e $WORK/$1.load$family ]] || continue
    command=iptables-restore
    [[ $family == 6 ]] && command=ip6tables-restore
    [[ -z $VERBOSE ]] ||
      printf 'netc: running: %s --noflush -w 5 <<END\n%s\nEND\n' "${3:+ip netns exec $3 }$command" "$(<"$WORK/$1.load$family")" >&2
    BATCH_MESSAGE=$(inside "$3" "$command" --noflush -w 5 <"$WORK/$1.load$family" 2>&1) || return
    RESTORED[$2]+=" $WORK/$1.back$family"
  done
}
