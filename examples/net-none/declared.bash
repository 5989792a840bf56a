#!/usr/bin/env bash
# The network of topology net-none, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: box
#   interfaces: docker0, box-eth0
#   chains: NETC_net-none_GUARD, NETC_net-none_SNAT, NETC_net-none_FORWARD, NETC_net-none_OUTBOUND
#     NETC_net-none_INPUT
#   files: /etc/netns/box/hosts, /etc/netns/box/hostname
# It changes, and puts back on the way down:
#   iptables -P FORWARD DROP
#   sysctl net/ipv4/ip_forward=1
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
declared_lines() {
  cat <<'END'
[host]
netns add box  # net-none.net:5
link add name docker0 address 02:42:ac:11:2a:01 type bridge stp_state 0  # net-none.net:2
link set dev docker0 mtu 1500
rules  # net-none.net:1
link add name box-eth0 mtu 1500 type veth peer name eth0 netns box address 12:34:56:78:9a:bc mtu 1500  # net-none.net:7
link set dev box-eth0 master docker0
files  # net-none.net:1
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # net-none.net:2
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
sysctl net/ipv4/conf/docker0/route_localnet=0
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP  # net-none.net:1
sysctl net/ipv4/ip_forward=1
[box]
sysctl net/ipv4/ip_forward=0  # net-none.net:5
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # net-none.net:7
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:net-none up  # net-none.net:5
link set dev eth0 up  # net-none.net:7
addr add 172.17.42.99/16 dev eth0  # net-none.net:10
route add default via 172.17.42.1 dev eth0 proto 205  # net-none.net:11
[host]
link set dev box-eth0 up  # net-none.net:7
link set dev docker0 up  # net-none.net:2
addr add 172.17.42.1/16 dev docker0  # net-none.net:3
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_net-none_GUARD - [0:0]
-A NETC_net-none_GUARD -i lo -j RETURN  # net-none.net:1
-A NETC_net-none_GUARD ! -i docker0 -s 172.17.0.0/16 -j DROP  # net-none.net:2
-A NETC_net-none_GUARD ! -i docker0 -d 172.17.0.0/16 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_net-none_GUARD -i docker0 ! -s 172.17.0.0/16 -j DROP
-I PREROUTING -j NETC_net-none_GUARD
COMMIT
*nat
:NETC_net-none_SNAT - [0:0]
-A NETC_net-none_SNAT -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-I POSTROUTING -j NETC_net-none_SNAT
COMMIT
*filter
:NETC_net-none_FORWARD - [0:0]
:NETC_net-none_OUTBOUND - [0:0]
:NETC_net-none_INPUT - [0:0]
-A NETC_net-none_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_net-none_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_net-none_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_net-none_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_net-none_FORWARD
-A NETC_net-none_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_net-none_OUTBOUND
-A NETC_net-none_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_net-none_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_net-none_INPUT -i docker0 -j DROP
-I INPUT -j NETC_net-none_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_net-none_FORWARD - [0:0]
:NETC_net-none_OUTBOUND - [0:0]
:NETC_net-none_INPUT - [0:0]
-A NETC_net-none_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # net-none.net:2
-A NETC_net-none_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_net-none_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_net-none_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_net-none_FORWARD
-A NETC_net-none_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_net-none_OUTBOUND
-A NETC_net-none_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_net-none_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_net-none_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_net-none_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_net-none_INPUT -i docker0 -j DROP
-I INPUT -j NETC_net-none_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/box/hosts]  # net-none.net:5
# netc:net-none
172.17.42.99	box
@localhost
[/etc/netns/box/hostname]  # net-none.net:5
box
END
}
