# Whether iptables finds a rule by the words in which it tells it. Of the matches that netc writes it does; not of one that keeps
# state of its own, like connlimit.
function is_plain_rule(rule) {
  gsub(/ -m (addrtype|conntrack|icmp6?|iprange|multiport|sctp|tcp|udp) /, " ", rule)
  return rule !~ / -m /
}
