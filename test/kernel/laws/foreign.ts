import { onlyIn, placed } from './difference.ts';

/**
 * What an administrator or another tool may do on a host at any time, one command each. They name nothing that a topology
 * of these tests uses, so that each must be there unchanged, whatever netc does, until its author takes it away.
 */
export const foreignActs: readonly string[] = [
  'ip link add name foreign0 address 02:00:00:00:88:01 type bridge; ip addr add 10.66.0.1/16 dev foreign0; ip link set dev foreign0 up',
  'iptables -w -I FORWARD -s 10.66.0.0/16 -j DROP',
  'iptables -w -A FORWARD -d 10.66.0.0/16 -j ACCEPT',
  'iptables -w -I INPUT -p tcp --dport 2222 -j DROP; iptables -w -A INPUT -p tcp --dport 2223 -j ACCEPT',
  'iptables -w -N MINE; iptables -w -A MINE -s 10.66.1.0/24 -j RETURN; iptables -w -I OUTPUT -j MINE',
  'iptables -w -t nat -I POSTROUTING -s 10.66.0.0/16 -o eth0 -j MASQUERADE',
  'iptables -w -t nat -A PREROUTING -p tcp --dport 2224 -j DNAT --to-destination 10.66.0.2:22',
  'iptables -w -t raw -A PREROUTING -s 10.66.9.0/24 -j DROP',
  'iptables -w -t mangle -A FORWARD -s 10.66.9.0/24 -j DROP',
  'ip6tables -w -I FORWARD -s 2001:db8:66::/64 -j DROP; ip6tables -w -A INPUT -p tcp --dport 2222 -j DROP',
  'ip addr add 192.0.2.111/24 dev eth0; ip -6 addr add 2001:db8:ffff::111/64 dev eth0 nodad',
  'ip route add 10.67.0.0/16 via 192.0.2.20; ip -6 route add 2001:db8:67::/48 via 2001:db8:ffff::20',
  'ip rule add from 10.66.0.0/16 table 66 priority 66; ip route add default via 192.0.2.254 table 66',
  'ip neigh add proxy 192.0.2.166 dev eth0; ip -6 neigh add proxy 2001:db8:ffff::166 dev eth0',
  'ip neigh replace 192.0.2.167 lladdr 02:00:00:00:88:09 dev eth0 nud permanent',
  'ip netns add theirs; ip -n theirs link set dev lo up; ip -n theirs addr add 10.68.0.1/32 dev lo',
  'mkdir -p /etc/netns/theirs; echo nameserver 192.0.2.1 >/etc/netns/theirs/resolv.conf',
  'echo 1 >/proc/sys/net/ipv4/conf/all/log_martians; echo 2 >/proc/sys/net/ipv4/conf/eth0/rp_filter',
  'echo 2 >/proc/sys/net/ipv4/conf/lo/arp_announce; echo 7 >/proc/sys/net/ipv4/tcp_syn_retries',
  'ip link add name foreign1 address 02:00:00:00:88:02 type bridge; ip link set dev foreign1 alias "netc:other" up',
];

/** What changes along with the host's forwarding on every interface, whoever made it. */
const shared = /forwarding:|accept_redirects:|bridge-nf-call|: \*|: COMMIT|: === |: :/;

/** The lines of a snapshot that another one, of a host where foreign acts were done too, must have as well. */
export function foreignLines(without: string, with_: string): readonly string[] {
  return onlyIn(placed(with_), placed(without)).filter((line) => !shared.test(line));
}
