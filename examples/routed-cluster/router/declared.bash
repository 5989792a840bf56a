#!/usr/bin/env bash
# The network of topology routed-cluster on host router, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   chains: NETC_routed-cluster_OUTBOUND
# It changes, and puts back on the way down:
#   iptables -P FORWARD DROP
#   ip6tables -P FORWARD DROP
#   sysctl net/ipv4/ip_forward=1
#   sysctl net/ipv6/conf/default/forwarding=1
#   sysctl net/ipv6/conf/all/forwarding=1
#   addr add 2001:db8::1/64 dev eth0 nodad
#   addr add fe80::1/64 dev eth1 nodad
#   route add default via fe80::1 dev eth0 proto 205
#   route add 2001:db8:1::/64 via fe80::1:1 dev eth1 proto 205
#   route add 2001:db8:1:1::/64 via fe80::1:1 dev eth1 proto 205
#   route add 2001:db8:2::/64 via fe80::2:1 dev eth1 proto 205
#   route add 2001:db8:2:1::/64 via fe80::2:1 dev eth1 proto 205
# It wants to find:
#   link eth0
#   link eth1
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
declared_lines() {
  cat <<'END'
[host] borrowed
require link eth0  # routed-cluster.net:8
require link eth1  # routed-cluster.net:9
[host]
rules  # routed-cluster.net:7
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP
@forwarding6_was_off ip6tables -P FORWARD DROP
sysctl net/ipv4/ip_forward=1
sysctl net/ipv6/conf/default/forwarding=1
sysctl net/ipv6/conf/all/forwarding=1
addr add 2001:db8::1/64 dev eth0 nodad  # routed-cluster.net:8
addr add fe80::1/64 dev eth1 nodad  # routed-cluster.net:9
route add default via fe80::1 dev eth0 proto 205  # routed-cluster.net:10
route add 2001:db8:1::/64 via fe80::1:1 dev eth1 proto 205  # routed-cluster.net:3 routes auto: host1 over lan
route add 2001:db8:1:1::/64 via fe80::1:1 dev eth1 proto 205
route add 2001:db8:2::/64 via fe80::2:1 dev eth1 proto 205  # routed-cluster.net:3 routes auto: host2 over lan
route add 2001:db8:2:1::/64 via fe80::2:1 dev eth1 proto 205
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*filter
:NETC_routed-cluster_OUTBOUND - [0:0]
-A NETC_routed-cluster_OUTBOUND -i eth0 -o eth0 -j ACCEPT  # routed-cluster.net:8
-A NETC_routed-cluster_OUTBOUND -i eth0 -o eth1 -j ACCEPT
-A NETC_routed-cluster_OUTBOUND -i eth1 -o eth0 -j ACCEPT  # routed-cluster.net:9
-A NETC_routed-cluster_OUTBOUND -i eth1 -o eth1 -j ACCEPT
-A FORWARD -j NETC_routed-cluster_OUTBOUND
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_routed-cluster_OUTBOUND - [0:0]
-A NETC_routed-cluster_OUTBOUND -i eth0 -o eth0 -j ACCEPT  # routed-cluster.net:8
-A NETC_routed-cluster_OUTBOUND -i eth0 -o eth1 -j ACCEPT
-A NETC_routed-cluster_OUTBOUND -i eth1 -o eth0 -j ACCEPT  # routed-cluster.net:9
-A NETC_routed-cluster_OUTBOUND -i eth1 -o eth1 -j ACCEPT
-A FORWARD -j NETC_routed-cluster_OUTBOUND
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  :
}
