# UDP ports of the host whose DNAT rules change in the steps, a line `FIRST LAST` each (see templates/runtime/forget_udp_flows.bash).
function write_ports(number, first, last,   i, port) {
  for (i = first; i <= last; i++) {
    if (S_LINE[i] !~ /^ip6?tables -t nat -[AD] .*-p udp .*--dport / || !index(S_LINE[i], " " CHAINS "DNAT ")) continue
    port = S_LINE[i]
    sub(/^.*--dport /, "", port)
    sub(/ .*$/, "", port)
    if (!index(port, ":")) port = port ":" port
    sub(/:/, " ", port)
    print port > (WORK "/" number ".ports")
  }
  close(WORK "/" number ".ports")
}
