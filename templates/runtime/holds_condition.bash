# Whether a condition of this host, named by an @word before a declared line, holds. br_netfilter is never loaded here:
# it would change what every other bridge of the host does.
holds_condition() {
  local value
  case $1 in
    br_netfilter) [[ -e /proc/sys/net/bridge/bridge-nf-call-iptables ]] ;;
    no_br_netfilter) [[ ! -e /proc/sys/net/bridge/bridge-nf-call-iptables ]] ;;
    ipv6) [[ -e /proc/sys/net/ipv6/conf/all/forwarding ]] ;;
    # Before netc the host forwarded nothing, so nobody relies on it: what is not let through explicitly stays shut.
    forwarding_was_off)
      [[ -n ${UNDO['/iptables -P FORWARD']-} ]] || { read -r value </proc/sys/net/ipv4/ip_forward && [[ $value == 0 ]]; }
      ;;
    forwarding6_was_off)
      [[ -n ${UNDO['/ip6tables -P FORWARD']-} ]] ||
        { read -r value </proc/sys/net/ipv6/conf/all/forwarding && [[ $value == 0 ]]; } 2>/dev/null
      ;;
    *) return 1 ;;
  esac
}
