#!/usr/bin/env bash
# The network of topology ipv6, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: web, db
#   interfaces: docker0, web-eth0, db-eth0
#   chains: NETC_ipv6_GUARD, NETC_ipv6_SNAT, NETC_ipv6_FORWARD, NETC_ipv6_OUTBOUND, NETC_ipv6_INPUT
#   files: /etc/netns/web/hosts, /etc/netns/web/hostname, /etc/netns/db/hosts, /etc/netns/db/hostname
# It changes, and puts back on the way down:
#   sysctl net/ipv6/conf/eth0/accept_ra=2
#   iptables -P FORWARD DROP
#   ip6tables -P FORWARD DROP
#   sysctl net/ipv4/ip_forward=1
#   sysctl net/ipv6/conf/default/forwarding=1
#   sysctl net/ipv6/conf/all/forwarding=1
# It wants to find:
#   link eth0
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
declared_lines() {
  cat <<'END'
[host]
netns add web  # ipv6.net:9
netns add db  # ipv6.net:12
[host] borrowed
require link eth0  # ipv6.net:2
[host]
rules  # ipv6.net:1
[host] borrowed
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=2  # ipv6.net:3
@forwarding_was_off iptables -P FORWARD DROP  # ipv6.net:1
@forwarding6_was_off ip6tables -P FORWARD DROP
sysctl net/ipv4/ip_forward=1
sysctl net/ipv6/conf/default/forwarding=1
[host]
link add name docker0 address 02:42:ac:11:2a:01 type bridge stp_state 0  # ipv6.net:5
link set dev docker0 mtu 1500
link add name web-eth0 mtu 1500 type veth peer name eth0 netns web address 02:42:ac:11:00:03 mtu 1500  # ipv6.net:9
link set dev web-eth0 master docker0
link add name db-eth0 mtu 1500 type veth peer name eth0 netns db address 02:42:ac:11:00:01 mtu 1500  # ipv6.net:12
link set dev db-eth0 master docker0
files  # ipv6.net:1
[host] borrowed
sysctl net/ipv6/conf/all/forwarding=1
[host]
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # ipv6.net:5
sysctl net/ipv4/conf/docker0/route_localnet=0
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
[web db]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:ipv6 up
link set dev eth0 up
[web]
addr add 172.17.0.3/16 dev eth0  # ipv6.net:10
addr add 2001:db8:1::242:ac11:3/64 dev eth0 nodad  # ipv6.net:9
[db]
addr add 172.17.0.1/16 dev eth0  # ipv6.net:12
addr add 2001:db8:1::242:ac11:1/64 dev eth0 nodad
[web db]
route add default via 172.17.42.1 dev eth0 proto 205
route add default via fe80::1 dev eth0 proto 205
[host]
link set dev web-eth0 up  # ipv6.net:9
link set dev db-eth0 up  # ipv6.net:12
link set dev docker0 up  # ipv6.net:5
addr add 172.17.42.1/16 dev docker0  # ipv6.net:6
addr add fe80::1/64 dev docker0 nodad  # ipv6.net:7
route add 2001:db8:1::/64 dev docker0 proto 205
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_ipv6_GUARD - [0:0]
-A NETC_ipv6_GUARD -i lo -j RETURN  # ipv6.net:1
-A NETC_ipv6_GUARD ! -i docker0 -s 172.17.0.0/16 -j DROP  # ipv6.net:5
-A NETC_ipv6_GUARD ! -i docker0 -d 172.17.0.0/16 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_ipv6_GUARD -i docker0 ! -s 172.17.0.0/16 -j DROP
-I PREROUTING -j NETC_ipv6_GUARD
COMMIT
*nat
:NETC_ipv6_SNAT - [0:0]
-A NETC_ipv6_SNAT -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-I POSTROUTING -j NETC_ipv6_SNAT
COMMIT
*filter
:NETC_ipv6_FORWARD - [0:0]
:NETC_ipv6_OUTBOUND - [0:0]
:NETC_ipv6_INPUT - [0:0]
-A NETC_ipv6_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_ipv6_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_ipv6_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_ipv6_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_ipv6_FORWARD
-A NETC_ipv6_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_ipv6_OUTBOUND
-A NETC_ipv6_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_ipv6_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_ipv6_INPUT -i docker0 -j DROP
-I INPUT -j NETC_ipv6_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*raw
:NETC_ipv6_GUARD - [0:0]
-A NETC_ipv6_GUARD -i lo -j RETURN  # ipv6.net:1
-A NETC_ipv6_GUARD ! -i docker0 -s 2001:db8:1::/64 -j DROP  # ipv6.net:5
-A NETC_ipv6_GUARD -i docker0 -s fe80::/10 -j RETURN
-A NETC_ipv6_GUARD -i docker0 -s ::/128 -j RETURN
-A NETC_ipv6_GUARD -i docker0 ! -s 2001:db8:1::/64 -j DROP
-I PREROUTING -j NETC_ipv6_GUARD
COMMIT
*filter
:NETC_ipv6_FORWARD - [0:0]
:NETC_ipv6_OUTBOUND - [0:0]
:NETC_ipv6_INPUT - [0:0]
-A NETC_ipv6_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_ipv6_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_ipv6_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_ipv6_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_ipv6_FORWARD
-A NETC_ipv6_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_ipv6_OUTBOUND
-A NETC_ipv6_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_ipv6_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_ipv6_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_ipv6_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_ipv6_INPUT -i docker0 -j DROP
-I INPUT -j NETC_ipv6_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/web/hosts]  # ipv6.net:9
# netc:ipv6
172.17.0.3	web
2001:db8:1::242:ac11:3	web
@localhost
[/etc/netns/web/hostname]  # ipv6.net:9
web
[/etc/netns/db/hosts]  # ipv6.net:12
# netc:ipv6
172.17.0.1	db
2001:db8:1::242:ac11:1	db
@localhost
[/etc/netns/db/hostname]  # ipv6.net:12
db
END
}
