#!/usr/bin/env bash
# The network of topology ndp-proxy on host host3, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: c1, c2
#   interfaces: docker0, c1-eth0, c2-eth0
#   chains: NETC_ndp-proxy_FORWARD, NETC_ndp-proxy_OUTBOUND, NETC_ndp-proxy_INPUT, NETC_ndp-proxy_GUARD
#   files: /etc/netns/c1/hosts, /etc/netns/c1/hostname, /etc/netns/c2/hosts, /etc/netns/c2/hostname
# It changes, and puts back on the way down:
#   ip6tables -P FORWARD DROP
#   sysctl net/ipv6/conf/eth0/proxy_ndp=1
#   sysctl net/ipv6/neigh/eth0/proxy_delay=0
#   sysctl net/ipv6/conf/default/forwarding=1
#   neigh add proxy 2001:db8::c009 dev eth0 protocol 205
#   neigh add proxy 2001:db8::c00a dev eth0 protocol 205
#   sysctl net/ipv6/conf/all/forwarding=1
#   addr add 2001:db8::c001/64 dev eth0 nodad
#   route add default via 2001:db8::1 dev eth0 proto 205
# It wants to find:
#   link eth0
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
declared_lines() {
  cat <<'END'
[host]
netns add c1  # ndp-proxy.net:12
netns add c2  # ndp-proxy.net:13
[host] borrowed
require link eth0  # ndp-proxy.net:10
[host]
rules  # ndp-proxy.net:9
[host] borrowed
@forwarding6_was_off ip6tables -P FORWARD DROP
@ipv6 sysctl net/ipv6/conf/eth0/proxy_ndp=1  # ndp-proxy.net:10
@ipv6 sysctl net/ipv6/neigh/eth0/proxy_delay=0
sysctl net/ipv6/conf/default/forwarding=1  # ndp-proxy.net:9
neigh add proxy 2001:db8::c009 dev eth0 protocol 205  # ndp-proxy.net:12
neigh add proxy 2001:db8::c00a dev eth0 protocol 205  # ndp-proxy.net:13
[host]
link add name docker0 address 22:70:34:92:e2:6f type bridge stp_state 0  # ndp-proxy.net:11
link set dev docker0 mtu 1500
link add name c1-eth0 mtu 1500 type veth peer name eth0 netns c1 address 4e:b8:30:72:b3:b1 mtu 1500  # ndp-proxy.net:12
link set dev c1-eth0 master docker0
link add name c2-eth0 mtu 1500 type veth peer name eth0 netns c2 address a2:c4:e2:3f:61:91 mtu 1500  # ndp-proxy.net:13
link set dev c2-eth0 master docker0
files  # ndp-proxy.net:9
[host] borrowed
sysctl net/ipv6/conf/all/forwarding=1
[host]
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # ndp-proxy.net:11
sysctl net/ipv4/conf/docker0/route_localnet=0
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
[host] borrowed
addr add 2001:db8::c001/64 dev eth0 nodad  # ndp-proxy.net:10
[c1 c2]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:ndp-proxy up
link set dev eth0 up
[c1]
addr add 2001:db8::c009/125 dev eth0 nodad  # ndp-proxy.net:12
[c2]
addr add 2001:db8::c00a/125 dev eth0 nodad  # ndp-proxy.net:13
[c1 c2]
route add default via fe80::1 dev eth0 proto 205
[host]
link set dev c1-eth0 up  # ndp-proxy.net:12
link set dev c2-eth0 up  # ndp-proxy.net:13
link set dev docker0 up  # ndp-proxy.net:11
addr add fe80::1/64 dev docker0 nodad
route add 2001:db8::c008/125 dev docker0 proto 205
[host] borrowed
route add default via 2001:db8::1 dev eth0 proto 205  # ndp-proxy.net:3 routes auto: router over lan
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*filter
:NETC_ndp-proxy_FORWARD - [0:0]
:NETC_ndp-proxy_OUTBOUND - [0:0]
:NETC_ndp-proxy_INPUT - [0:0]
-A NETC_ndp-proxy_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # ndp-proxy.net:11
-A NETC_ndp-proxy_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_ndp-proxy_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_ndp-proxy_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_ndp-proxy_FORWARD
-A NETC_ndp-proxy_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_ndp-proxy_OUTBOUND
-A NETC_ndp-proxy_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_ndp-proxy_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_ndp-proxy_INPUT -i docker0 -j DROP
-I INPUT -j NETC_ndp-proxy_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*raw
:NETC_ndp-proxy_GUARD - [0:0]
-A NETC_ndp-proxy_GUARD -i lo -j RETURN  # ndp-proxy.net:9
-A NETC_ndp-proxy_GUARD ! -i docker0 -s 2001:db8::c008/125 -j DROP  # ndp-proxy.net:11
-A NETC_ndp-proxy_GUARD -i docker0 -s fe80::/10 -j RETURN
-A NETC_ndp-proxy_GUARD -i docker0 -s ::/128 -j RETURN
-A NETC_ndp-proxy_GUARD -i docker0 ! -s 2001:db8::c008/125 -j DROP
-I PREROUTING -j NETC_ndp-proxy_GUARD
COMMIT
*filter
:NETC_ndp-proxy_FORWARD - [0:0]
:NETC_ndp-proxy_OUTBOUND - [0:0]
:NETC_ndp-proxy_INPUT - [0:0]
-A NETC_ndp-proxy_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_ndp-proxy_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_ndp-proxy_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_ndp-proxy_FORWARD -i eth0 -o docker0 -s 2001:db8::1/128 -j ACCEPT  # ndp-proxy.net:3
-A NETC_ndp-proxy_FORWARD -i eth0 -o docker0 -s 2001:db8::a001/128 -j ACCEPT
-A NETC_ndp-proxy_FORWARD -i eth0 -o docker0 -s 2001:db8::b001/128 -j ACCEPT
-A NETC_ndp-proxy_FORWARD -i eth0 -o docker0 -s 2001:db8::c001/128 -j ACCEPT
-A NETC_ndp-proxy_FORWARD -i eth0 -o docker0 -s 2001:db8::c008/125 -j ACCEPT
-A NETC_ndp-proxy_FORWARD -o docker0 -j DROP  # ndp-proxy.net:11
-I FORWARD -j NETC_ndp-proxy_FORWARD
-A NETC_ndp-proxy_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_ndp-proxy_OUTBOUND
-A NETC_ndp-proxy_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_ndp-proxy_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_ndp-proxy_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_ndp-proxy_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_ndp-proxy_INPUT -i docker0 -j DROP
-I INPUT -j NETC_ndp-proxy_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/c1/hosts]  # ndp-proxy.net:12
# netc:ndp-proxy
2001:db8::c009	c1
@localhost
[/etc/netns/c1/hostname]  # ndp-proxy.net:12
c1
[/etc/netns/c2/hosts]  # ndp-proxy.net:13
# netc:ndp-proxy
2001:db8::c00a	c2
@localhost
[/etc/netns/c2/hostname]  # ndp-proxy.net:13
c2
END
}
