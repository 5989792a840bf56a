# Puts the rules of namespace $2 back that run_restore replaced in the batch that begins with step $1, and prints what that could
# not do.
restore_back() {
  local file command message
  for file in ${RESTORED[$1]-}; do
    command=iptables-restore
    [[ $file == *6 ]] && command=ip6tables-restore
    message=$(inside "$2" "$command" --noflush -w 5 <"$file" 2>&1) || printf '  %s: %s\n' "${2:+ip netns exec $2 }$command" "$message"
  done
}
