# Puts the rules back that run_restore replaced, once, and prints what that could not do.
restore_back() {
  local family command message
  for family in ${RESTORED[@]+"${RESTORED[@]}"}; do
    command=iptables-restore
    [[ $family == 6 ]] && command=ip6tables-restore
    message=$("$command" --noflush -w 5 <<<"${BACK[family]}" 2>&1) || printf '  %s: %s\n' "$command" "$message"
  done
  RESTORED=()
}
