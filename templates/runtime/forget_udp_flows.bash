# The kernel leads a UDP flow on as it began, so one that is older than the rule for its port would go past the rule, or
# on to a container that is gone. Where conntrack(8) is installed, the flows to the ports whose DNAT rules batch $1 has changed in
# namespace $2 are forgotten.
forget_udp_flows() {
  local port last
  [[ -e $WORK/$1.ports && -n $(type -P conntrack) ]] || return 0
  while read -r port last; do
    for (( ; port <= last; port++)); do
      # It fails when there is no such flow.
      inside "$2" conntrack -D -p udp --orig-port-dst "$port" >/dev/null 2>&1 {LOCK}>&- || :
      inside "$2" conntrack -D -f ipv6 -p udp --orig-port-dst "$port" >/dev/null 2>&1 {LOCK}>&- || :
    done
  done < <(sort -u "$WORK/$1.ports")
}
