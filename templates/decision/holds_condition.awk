# Whether a condition of this host, named by an @word before a declared line, holds. br_netfilter is never loaded here: it
# would change what every other bridge of the host does.
function holds_condition(word) {
  if (word in CONDITION) return CONDITION[word]
  if (word == "br_netfilter" || word == "no_br_netfilter") {
    first_line("/proc/sys/net/bridge/bridge-nf-call-iptables")
    CONDITION["br_netfilter"] = !NO_FILE
    CONDITION["no_br_netfilter"] = NO_FILE
  } else if (word == "ipv6") {
    first_line("/proc/sys/net/ipv6/conf/all/forwarding")
    CONDITION[word] = !NO_FILE
  } else if (word == "forwarding_was_off") {
    # Before netc the host forwarded nothing, so nobody relies on it: what is not let through explicitly stays shut.
    CONDITION[word] = forwarding_was_off("net/ipv4/ip_forward", "iptables")
  } else if (word == "forwarding6_was_off") {
    CONDITION[word] = forwarding_was_off("net/ipv6/conf/all/forwarding", "ip6tables")
  } else {
    CONDITION[word] = 0
  }
  return CONDITION[word]
}
