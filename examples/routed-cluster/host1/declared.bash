#!/usr/bin/env bash
# The network of topology routed-cluster on host host1, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: c1-1, c1-2
#   interfaces: docker0, c1-1-eth0, c1-2-eth0
#   chains: NETC_routed-cluster_FORWARD, NETC_routed-cluster_OUTBOUND, NETC_routed-cluster_INPUT
#     NETC_routed-cluster_GUARD
#   files: /etc/netns/c1-1/hosts, /etc/netns/c1-1/hostname, /etc/netns/c1-2/hosts
#     /etc/netns/c1-2/hostname
# It changes, and puts back on the way down:
#   ip6tables -P FORWARD DROP
#   sysctl net/ipv6/conf/default/forwarding=1
#   sysctl net/ipv6/conf/all/forwarding=1
#   addr add 2001:db8:1::1/64 dev eth0 nodad
#   addr add fe80::1:1/64 dev eth0 nodad
#   route add default via fe80::1 dev eth0 proto 205
# It wants to find:
#   link eth0
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
declared_lines() {
  cat <<'END'
[host]
netns add c1-1  # routed-cluster.net:15
netns add c1-2  # routed-cluster.net:16
[host] borrowed
require link eth0  # routed-cluster.net:13
[host]
rules  # routed-cluster.net:12
[host] borrowed
@forwarding6_was_off ip6tables -P FORWARD DROP
sysctl net/ipv6/conf/default/forwarding=1
[host]
link add name docker0 address 4e:ec:b1:a2:6d:01 type bridge stp_state 0  # routed-cluster.net:14
link set dev docker0 mtu 1500
link add name c1-1-eth0 mtu 1500 type veth peer name eth0 netns c1-1 address a6:fc:c0:6c:08:2b mtu 1500  # routed-cluster.net:15
link set dev c1-1-eth0 master docker0
link add name c1-2-eth0 mtu 1500 type veth peer name eth0 netns c1-2 address e2:84:c1:67:43:d9 mtu 1500  # routed-cluster.net:16
link set dev c1-2-eth0 master docker0
files  # routed-cluster.net:12
[host] borrowed
sysctl net/ipv6/conf/all/forwarding=1
[host]
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # routed-cluster.net:14
sysctl net/ipv4/conf/docker0/route_localnet=0
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
[host] borrowed
addr add 2001:db8:1::1/64 dev eth0 nodad  # routed-cluster.net:13
addr add fe80::1:1/64 dev eth0 nodad
[c1-1 c1-2]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:routed-cluster up
link set dev eth0 up
[c1-1]
addr add 2001:db8:1:1::1/64 dev eth0 nodad  # routed-cluster.net:15
[c1-2]
addr add 2001:db8:1:1::2/64 dev eth0 nodad  # routed-cluster.net:16
[c1-1 c1-2]
route add default via fe80::1 dev eth0 proto 205
[host]
link set dev c1-1-eth0 up  # routed-cluster.net:15
link set dev c1-2-eth0 up  # routed-cluster.net:16
link set dev docker0 up  # routed-cluster.net:14
addr add fe80::1/64 dev docker0 nodad
route add 2001:db8:1:1::/64 dev docker0 proto 205
[host] borrowed
route add default via fe80::1 dev eth0 proto 205  # routed-cluster.net:3 routes auto: router over lan
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*filter
:NETC_routed-cluster_FORWARD - [0:0]
:NETC_routed-cluster_OUTBOUND - [0:0]
:NETC_routed-cluster_INPUT - [0:0]
-A NETC_routed-cluster_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # routed-cluster.net:14
-A NETC_routed-cluster_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_routed-cluster_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_routed-cluster_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_routed-cluster_FORWARD
-A NETC_routed-cluster_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_routed-cluster_OUTBOUND
-A NETC_routed-cluster_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_routed-cluster_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_routed-cluster_INPUT -i docker0 -j DROP
-I INPUT -j NETC_routed-cluster_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*raw
:NETC_routed-cluster_GUARD - [0:0]
-A NETC_routed-cluster_GUARD -i lo -j RETURN  # routed-cluster.net:12
-A NETC_routed-cluster_GUARD ! -i docker0 -s 2001:db8:1:1::/64 -j DROP  # routed-cluster.net:14
-A NETC_routed-cluster_GUARD -i docker0 -s fe80::/10 -j RETURN
-A NETC_routed-cluster_GUARD -i docker0 -s ::/128 -j RETURN
-A NETC_routed-cluster_GUARD -i docker0 ! -s 2001:db8:1:1::/64 -j DROP
-I PREROUTING -j NETC_routed-cluster_GUARD
COMMIT
*filter
:NETC_routed-cluster_FORWARD - [0:0]
:NETC_routed-cluster_OUTBOUND - [0:0]
:NETC_routed-cluster_INPUT - [0:0]
-A NETC_routed-cluster_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_routed-cluster_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_routed-cluster_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_routed-cluster_FORWARD -i eth0 -o docker0 -s 2001:db8::1/128 -j ACCEPT  # routed-cluster.net:3
-A NETC_routed-cluster_FORWARD -i eth0 -o docker0 -s 2001:db8:1::1/128 -j ACCEPT
-A NETC_routed-cluster_FORWARD -i eth0 -o docker0 -s 2001:db8:1:1::/64 -j ACCEPT
-A NETC_routed-cluster_FORWARD -i eth0 -o docker0 -s 2001:db8:2::1/128 -j ACCEPT
-A NETC_routed-cluster_FORWARD -i eth0 -o docker0 -s 2001:db8:2:1::/64 -j ACCEPT
-A NETC_routed-cluster_FORWARD -o docker0 -j DROP  # routed-cluster.net:14
-I FORWARD -j NETC_routed-cluster_FORWARD
-A NETC_routed-cluster_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_routed-cluster_OUTBOUND
-A NETC_routed-cluster_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_routed-cluster_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_routed-cluster_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_routed-cluster_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_routed-cluster_INPUT -i docker0 -j DROP
-I INPUT -j NETC_routed-cluster_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/c1-1/hosts]  # routed-cluster.net:15
# netc:routed-cluster
2001:db8:1:1::1	c1-1
@localhost
[/etc/netns/c1-1/hostname]  # routed-cluster.net:15
c1-1
[/etc/netns/c1-2/hosts]  # routed-cluster.net:16
# netc:routed-cluster
2001:db8:1:1::2	c1-2
@localhost
[/etc/netns/c1-2/hostname]  # routed-cluster.net:16
c1-2
END
}
