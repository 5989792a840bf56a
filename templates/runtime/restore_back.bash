# Puts the rules back that run_restore replaced for the step number $1, and prints what that could not do.
restore_back() {
  local family command message
  for family in 4 6; do
    [[ -n ${RESTORED[$1/$family]-} ]] || continue
    command=iptables-restore
    [[ $family == 6 ]] && command=ip6tables-restore
    message=$(inside "${S_NS[$1]}" "$command" --noflush -w 5 <<<"${BACK[$1/$family]}" 2>&1) ||
      printf '  %s: %s\n' "$(command_text "${S_NS[$1]}" "$command")" "$message"
  done
}
