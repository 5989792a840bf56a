#!/usr/bin/env bash
# The network of topology ptp, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: a, b
#   interfaces: eth0
#   files: /etc/netns/a/hosts, /etc/netns/a/hostname, /etc/netns/b/hosts, /etc/netns/b/hostname
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
declared_lines() {
  cat <<'END'
[host]
netns add a  # ptp.net:2
netns add b  # ptp.net:5
link add name eth0 netns a address ce:a7:88:c1:c7:c5 mtu 1500 type veth peer name eth0 netns b address ca:f2:66:4f:a3:3b mtu 1500  # ptp.net:8
files  # ptp.net:1
[a b]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
[a]
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # ptp.net:8
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
[b]
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
[a b]
link set dev lo alias netc:ptp up
[a]
link set dev eth0 up
addr add 10.1.1.1/32 dev eth0
route add 10.1.1.2 dev eth0 proto 205
[b]
link set dev eth0 up
addr add 10.1.1.2/32 dev eth0
route add 10.1.1.1 dev eth0 proto 205
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  :
}

# The same for ip6tables-restore.
wanted_rules6() {
  :
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/a/hosts]  # ptp.net:2
# netc:ptp
@localhost
[/etc/netns/a/hostname]  # ptp.net:2
a
[/etc/netns/b/hosts]  # ptp.net:5
# netc:ptp
@localhost
[/etc/netns/b/hostname]  # ptp.net:5
b
END
}
