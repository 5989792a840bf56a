#!/usr/bin/env bash
# The network of topology net-modes, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: web, sealed
#   interfaces: docker0, web-eth0
#   names of namespaces: /run/netns/agent, /run/netns/logger, /etc/netns/logger
#   chains: NETC_net-modes_GUARD, NETC_net-modes_SNAT, NETC_net-modes_FORWARD, NETC_net-modes_OUTBOUND
#     NETC_net-modes_INPUT
#   files: /etc/netns/web/hosts, /etc/netns/web/hostname, /etc/netns/sealed/hosts
#     /etc/netns/sealed/hostname
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
netns add web  # net-modes.net:5
ln -s /proc/self/ns/net /run/netns/agent  # net-modes.net:11
netns add sealed  # net-modes.net:14
link add name docker0 address 02:42:ac:11:2a:01 type bridge stp_state 0  # net-modes.net:2
link set dev docker0 mtu 1500
rules  # net-modes.net:1
ln -s web /run/netns/logger  # net-modes.net:8
link add name web-eth0 mtu 1500 type veth peer name eth0 netns web address 02:42:ac:11:00:01 mtu 1500  # net-modes.net:5
link set dev web-eth0 master docker0
files  # net-modes.net:1
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # net-modes.net:2
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
sysctl net/ipv4/conf/docker0/route_localnet=0
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP  # net-modes.net:1
[host]
ln -s web /etc/netns/logger  # net-modes.net:8
[host] borrowed
sysctl net/ipv4/ip_forward=1  # net-modes.net:1
[web sealed]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
[web]
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # net-modes.net:5
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
[web sealed]
link set dev lo alias netc:net-modes up
[web]
link set dev eth0 up
addr add 172.17.0.1/16 dev eth0
route add default via 172.17.42.1 dev eth0 proto 205
[host]
link set dev web-eth0 up
link set dev docker0 up  # net-modes.net:2
addr add 172.17.42.1/16 dev docker0  # net-modes.net:3
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_net-modes_GUARD - [0:0]
-A NETC_net-modes_GUARD -i lo -j RETURN  # net-modes.net:1
-A NETC_net-modes_GUARD ! -i docker0 -s 172.17.0.0/16 -j DROP  # net-modes.net:2
-A NETC_net-modes_GUARD ! -i docker0 -d 172.17.0.0/16 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_net-modes_GUARD -i docker0 ! -s 172.17.0.0/16 -j DROP
-I PREROUTING -j NETC_net-modes_GUARD
COMMIT
*nat
:NETC_net-modes_SNAT - [0:0]
-A NETC_net-modes_SNAT -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-I POSTROUTING -j NETC_net-modes_SNAT
COMMIT
*filter
:NETC_net-modes_FORWARD - [0:0]
:NETC_net-modes_OUTBOUND - [0:0]
:NETC_net-modes_INPUT - [0:0]
-A NETC_net-modes_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_net-modes_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_net-modes_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_net-modes_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_net-modes_FORWARD
-A NETC_net-modes_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_net-modes_OUTBOUND
-A NETC_net-modes_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_net-modes_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_net-modes_INPUT -i docker0 -j DROP
-I INPUT -j NETC_net-modes_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_net-modes_FORWARD - [0:0]
:NETC_net-modes_OUTBOUND - [0:0]
:NETC_net-modes_INPUT - [0:0]
-A NETC_net-modes_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # net-modes.net:2
-A NETC_net-modes_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_net-modes_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_net-modes_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_net-modes_FORWARD
-A NETC_net-modes_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_net-modes_OUTBOUND
-A NETC_net-modes_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_net-modes_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_net-modes_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_net-modes_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_net-modes_INPUT -i docker0 -j DROP
-I INPUT -j NETC_net-modes_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/web/hosts]  # net-modes.net:5
# netc:net-modes
172.17.0.1	web
@localhost
[/etc/netns/web/hostname]  # net-modes.net:5
web
[/etc/netns/sealed/hosts]  # net-modes.net:14
# netc:net-modes
@localhost
[/etc/netns/sealed/hostname]  # net-modes.net:14
sealed
END
}
