# The kernel leads a UDP flow on as it began, so one that is older than the rule for its port would go past the rule, or
# on to a container that is gone. Where conntrack(8) is installed, the flows to host ports whose DNAT rules changed in the
# steps $1...$2-1 are forgotten.
forget_udp_flows() {
  local i port pattern
  pattern="^ip6?tables -t nat -[AD] ${NETC_CHAINS//./\\.}DNAT .*-p udp .*--dport ([0-9]+):?([0-9]*)"
  local -A ports=()
  [[ -n $(type -P conntrack) ]] || return 0
  for ((i = $1; i < $2; i++)); do
    if [[ ${S_LINE[i]} =~ $pattern ]]; then
      for ((port = BASH_REMATCH[1]; port <= ${BASH_REMATCH[2]:-${BASH_REMATCH[1]}}; port++)); do ports[$port]=1; done
    fi
  done
  for port in ${ports[@]+"${!ports[@]}"}; do
    # It fails when there is no such flow.
    inside "${S_NS[$1]}" conntrack -D -p udp --orig-port-dst "$port" >/dev/null 2>&1 {LOCK}>&- || :
    inside "${S_NS[$1]}" conntrack -D -f ipv6 -p udp --orig-port-dst "$port" >/dev/null 2>&1 {LOCK}>&- || :
  done
}
