#!/usr/bin/env bash
# The network of topology split-64 on host router, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   chains: NETC_split-64_OUTBOUND
# It changes, and puts back on the way down:
#   iptables -P FORWARD DROP
#   ip6tables -P FORWARD DROP
#   sysctl net/ipv4/ip_forward=1
#   sysctl net/ipv6/conf/default/forwarding=1
#   sysctl net/ipv6/conf/all/forwarding=1
#   addr add fe80::1/64 dev eth0 nodad
#   route add 2001:db8:23:42::/80 via fe80::1:1 dev eth0 proto 205
#   route add 2001:db8:23:42:1::/80 via fe80::1:1 dev eth0 proto 205
#   route add 2001:db8:23:42:10::/80 via fe80::2:1 dev eth0 proto 205
#   route add 2001:db8:23:42:11::/80 via fe80::2:1 dev eth0 proto 205
# It wants to find:
#   link eth0
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
declared_lines() {
  cat <<'END'
[host] borrowed
require link eth0  # split-64.net:7
[host]
rules  # split-64.net:6
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP
@forwarding6_was_off ip6tables -P FORWARD DROP
sysctl net/ipv4/ip_forward=1
sysctl net/ipv6/conf/default/forwarding=1
sysctl net/ipv6/conf/all/forwarding=1
addr add fe80::1/64 dev eth0 nodad  # split-64.net:7
route add 2001:db8:23:42::/80 via fe80::1:1 dev eth0 proto 205  # split-64.net:3 routes auto: host1 over lan
route add 2001:db8:23:42:1::/80 via fe80::1:1 dev eth0 proto 205
route add 2001:db8:23:42:10::/80 via fe80::2:1 dev eth0 proto 205  # split-64.net:3 routes auto: host2 over lan
route add 2001:db8:23:42:11::/80 via fe80::2:1 dev eth0 proto 205
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*filter
:NETC_split-64_OUTBOUND - [0:0]
-A NETC_split-64_OUTBOUND -i eth0 -o eth0 -j ACCEPT  # split-64.net:7
-A FORWARD -j NETC_split-64_OUTBOUND
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_split-64_OUTBOUND - [0:0]
-A NETC_split-64_OUTBOUND -i eth0 -o eth0 -j ACCEPT  # split-64.net:7
-A FORWARD -j NETC_split-64_OUTBOUND
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  :
}
