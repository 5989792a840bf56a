#!/usr/bin/env bash
# The network of topology switched-cluster on host host2, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: c2-1, c2-2
#   interfaces: docker0, c2-1-eth0, c2-2-eth0
#   chains: NETC_switche.gdfkyy_FORWARD, NETC_switche.gdfkyy_OUTBOUND, NETC_switche.gdfkyy_INPUT
#     NETC_switche.gdfkyy_GUARD
#   files: /etc/netns/c2-1/hosts, /etc/netns/c2-1/hostname, /etc/netns/c2-2/hosts
#     /etc/netns/c2-2/hostname
# It changes, and puts back on the way down:
#   ip6tables -P FORWARD DROP
#   sysctl net/ipv6/conf/default/forwarding=1
#   sysctl net/ipv6/conf/all/forwarding=1
#   addr add 2001:db8::2/64 dev eth0 nodad
#   route add 2001:db8:1::/64 via 2001:db8::1 dev eth0 proto 205
# It wants to find:
#   link eth0
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
declared_lines() {
  cat <<'END'
[host]
netns add c2-1  # switched-cluster.net:14
netns add c2-2  # switched-cluster.net:15
[host] borrowed
require link eth0  # switched-cluster.net:12
[host]
rules  # switched-cluster.net:11
[host] borrowed
@forwarding6_was_off ip6tables -P FORWARD DROP
sysctl net/ipv6/conf/default/forwarding=1
[host]
link add name docker0 address de:e0:c1:41:d4:e0 type bridge stp_state 0  # switched-cluster.net:13
link set dev docker0 mtu 1500
link add name c2-1-eth0 mtu 1500 type veth peer name eth0 netns c2-1 address 0a:c1:93:3c:7a:27 mtu 1500  # switched-cluster.net:14
link set dev c2-1-eth0 master docker0
link add name c2-2-eth0 mtu 1500 type veth peer name eth0 netns c2-2 address 16:26:3d:48:9e:95 mtu 1500  # switched-cluster.net:15
link set dev c2-2-eth0 master docker0
files  # switched-cluster.net:11
[host] borrowed
sysctl net/ipv6/conf/all/forwarding=1
[host]
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # switched-cluster.net:13
sysctl net/ipv4/conf/docker0/route_localnet=0
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
[host] borrowed
addr add 2001:db8::2/64 dev eth0 nodad  # switched-cluster.net:12
[c2-1 c2-2]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:switched-cluster up
link set dev eth0 up
[c2-1]
addr add 2001:db8:2::1/64 dev eth0 nodad  # switched-cluster.net:14
[c2-2]
addr add 2001:db8:2::2/64 dev eth0 nodad  # switched-cluster.net:15
[c2-1 c2-2]
route add default via fe80::1 dev eth0 proto 205
[host]
link set dev c2-1-eth0 up  # switched-cluster.net:14
link set dev c2-2-eth0 up  # switched-cluster.net:15
link set dev docker0 up  # switched-cluster.net:13
addr add fe80::1/64 dev docker0 nodad
route add 2001:db8:2::/64 dev docker0 proto 205
[host] borrowed
route add 2001:db8:1::/64 via 2001:db8::1 dev eth0 proto 205  # switched-cluster.net:2 routes auto: host1 over lan
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*filter
:NETC_switche.gdfkyy_FORWARD - [0:0]
:NETC_switche.gdfkyy_OUTBOUND - [0:0]
:NETC_switche.gdfkyy_INPUT - [0:0]
-A NETC_switche.gdfkyy_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # switched-cluster.net:13
-A NETC_switche.gdfkyy_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_switche.gdfkyy_FORWARD
-A NETC_switche.gdfkyy_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_switche.gdfkyy_OUTBOUND
-A NETC_switche.gdfkyy_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -j DROP
-I INPUT -j NETC_switche.gdfkyy_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*raw
:NETC_switche.gdfkyy_GUARD - [0:0]
-A NETC_switche.gdfkyy_GUARD -i lo -j RETURN  # switched-cluster.net:11
-A NETC_switche.gdfkyy_GUARD ! -i docker0 -s 2001:db8:2::/64 -j DROP  # switched-cluster.net:13
-A NETC_switche.gdfkyy_GUARD -i docker0 -s fe80::/10 -j RETURN
-A NETC_switche.gdfkyy_GUARD -i docker0 -s ::/128 -j RETURN
-A NETC_switche.gdfkyy_GUARD -i docker0 ! -s 2001:db8:2::/64 -j DROP
-I PREROUTING -j NETC_switche.gdfkyy_GUARD
COMMIT
*filter
:NETC_switche.gdfkyy_FORWARD - [0:0]
:NETC_switche.gdfkyy_OUTBOUND - [0:0]
:NETC_switche.gdfkyy_INPUT - [0:0]
-A NETC_switche.gdfkyy_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_switche.gdfkyy_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i eth0 -o docker0 -s 2001:db8::1/128 -j ACCEPT  # switched-cluster.net:2
-A NETC_switche.gdfkyy_FORWARD -i eth0 -o docker0 -s 2001:db8::2/128 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i eth0 -o docker0 -s 2001:db8:1::/64 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i eth0 -o docker0 -s 2001:db8:2::/64 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -o docker0 -j DROP  # switched-cluster.net:13
-I FORWARD -j NETC_switche.gdfkyy_FORWARD
-A NETC_switche.gdfkyy_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_switche.gdfkyy_OUTBOUND
-A NETC_switche.gdfkyy_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -j DROP
-I INPUT -j NETC_switche.gdfkyy_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/c2-1/hosts]  # switched-cluster.net:14
# netc:switched-cluster
2001:db8:2::1	c2-1
@localhost
[/etc/netns/c2-1/hostname]  # switched-cluster.net:14
c2-1
[/etc/netns/c2-2/hosts]  # switched-cluster.net:15
# netc:switched-cluster
2001:db8:2::2	c2-2
@localhost
[/etc/netns/c2-2/hostname]  # switched-cluster.net:15
c2-2
END
}
