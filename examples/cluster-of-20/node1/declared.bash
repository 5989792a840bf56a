#!/usr/bin/env bash
# The network of topology cluster-of-20 on host node1, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: web1, web2
#   interfaces: br0, web1-eth0, web2-eth0
#   chains: NETC_cluster-of-20_GUARD, NETC_cluster-of-20_DNAT, NETC_cluster-of-20_SNAT
#     NETC_cluster-of-20_FORWARD, NETC_cluster-of-20_OUTBOUND, NETC_cluster-of-20_INPUT
#   files: /etc/netns/web1/hosts, /etc/netns/web1/hostname, /etc/netns/web2/hosts
#     /etc/netns/web2/hostname
# It changes, and puts back on the way down:
#   addr add 192.0.2.1/24 dev eth0
#   iptables -P FORWARD DROP
#   ip6tables -P FORWARD DROP
#   sysctl net/ipv4/ip_forward=1
#   sysctl net/ipv6/conf/default/forwarding=1
#   sysctl net/ipv6/conf/all/forwarding=1
#   addr add 2001:db8::1/64 dev eth0 nodad
#   route add 10.2.0.0/16 via 192.0.2.2 dev eth0 proto 205
#   route add 10.3.0.0/16 via 192.0.2.3 dev eth0 proto 205
#   route add 10.4.0.0/16 via 192.0.2.4 dev eth0 proto 205
#   route add 10.5.0.0/16 via 192.0.2.5 dev eth0 proto 205
#   route add 10.6.0.0/16 via 192.0.2.6 dev eth0 proto 205
#   route add 10.7.0.0/16 via 192.0.2.7 dev eth0 proto 205
#   route add 10.8.0.0/16 via 192.0.2.8 dev eth0 proto 205
#   route add 10.9.0.0/16 via 192.0.2.9 dev eth0 proto 205
#   route add 10.10.0.0/16 via 192.0.2.10 dev eth0 proto 205
#   route add 10.11.0.0/16 via 192.0.2.11 dev eth0 proto 205
#   route add 10.12.0.0/16 via 192.0.2.12 dev eth0 proto 205
#   route add 10.13.0.0/16 via 192.0.2.13 dev eth0 proto 205
#   route add 10.14.0.0/16 via 192.0.2.14 dev eth0 proto 205
#   route add 10.15.0.0/16 via 192.0.2.15 dev eth0 proto 205
#   route add 10.16.0.0/16 via 192.0.2.16 dev eth0 proto 205
#   route add 10.17.0.0/16 via 192.0.2.17 dev eth0 proto 205
#   route add 10.18.0.0/16 via 192.0.2.18 dev eth0 proto 205
#   route add 10.19.0.0/16 via 192.0.2.19 dev eth0 proto 205
#   route add 10.20.0.0/16 via 192.0.2.20 dev eth0 proto 205
#   route add 2001:db8:1:2::/64 via 2001:db8::2 dev eth0 proto 205
#   route add 2001:db8:1:3::/64 via 2001:db8::3 dev eth0 proto 205
#   route add 2001:db8:1:4::/64 via 2001:db8::4 dev eth0 proto 205
#   route add 2001:db8:1:5::/64 via 2001:db8::5 dev eth0 proto 205
#   route add 2001:db8:1:6::/64 via 2001:db8::6 dev eth0 proto 205
#   route add 2001:db8:1:7::/64 via 2001:db8::7 dev eth0 proto 205
#   route add 2001:db8:1:8::/64 via 2001:db8::8 dev eth0 proto 205
#   route add 2001:db8:1:9::/64 via 2001:db8::9 dev eth0 proto 205
#   route add 2001:db8:1:a::/64 via 2001:db8::a dev eth0 proto 205
#   route add 2001:db8:1:b::/64 via 2001:db8::b dev eth0 proto 205
#   route add 2001:db8:1:c::/64 via 2001:db8::c dev eth0 proto 205
#   route add 2001:db8:1:d::/64 via 2001:db8::d dev eth0 proto 205
#   route add 2001:db8:1:e::/64 via 2001:db8::e dev eth0 proto 205
#   route add 2001:db8:1:f::/64 via 2001:db8::f dev eth0 proto 205
#   route add 2001:db8:1:10::/64 via 2001:db8::10 dev eth0 proto 205
#   route add 2001:db8:1:11::/64 via 2001:db8::11 dev eth0 proto 205
#   route add 2001:db8:1:12::/64 via 2001:db8::12 dev eth0 proto 205
#   route add 2001:db8:1:13::/64 via 2001:db8::13 dev eth0 proto 205
#   route add 2001:db8:1:14::/64 via 2001:db8::14 dev eth0 proto 205
# It wants to find:
#   link eth0
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
# What is declared many times with other words is a table: behind %each the lines, in which %1 is the first word of a
# row and so on, behind %rows the rows, up to %end.
declared_lines() {
  cat <<'END'
[host]
netns add web1  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
netns add web2  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
[host] borrowed
require link eth0  # cluster-of-20.net:11 (i=1, used at cluster-of-20.net:27)
[host]
rules  # cluster-of-20.net:27 (i=1)
[host] borrowed
addr add 192.0.2.1/24 dev eth0  # cluster-of-20.net:13 (i=1, used at cluster-of-20.net:27)
@forwarding_was_off iptables -P FORWARD DROP  # cluster-of-20.net:27 (i=1)
@forwarding6_was_off ip6tables -P FORWARD DROP
sysctl net/ipv4/ip_forward=1
sysctl net/ipv6/conf/default/forwarding=1
[host]
link add name br0 address 02:42:0a:01:00:01 type bridge stp_state 0  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
link set dev br0 mtu 1500
link add name web1-eth0 mtu 1500 type veth peer name eth0 netns web1 address 02:42:0a:01:00:02 mtu 1500  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
link set dev web1-eth0 master br0
link set dev web1-eth0 type bridge_slave hairpin on
link add name web2-eth0 mtu 1500 type veth peer name eth0 netns web2 address 02:42:0a:01:00:03 mtu 1500  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
link set dev web2-eth0 master br0
files  # cluster-of-20.net:27 (i=1)
link set dev web2-eth0 type bridge_slave hairpin on  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
[host] borrowed
sysctl net/ipv6/conf/all/forwarding=1  # cluster-of-20.net:27 (i=1)
[host]
@ipv6 sysctl net/ipv6/conf/br0/accept_ra=0  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
sysctl net/ipv4/conf/br0/route_localnet=1  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
@br_netfilter link set dev br0 type bridge nf_call_iptables 0 nf_call_ip6tables 0  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
sysctl net/ipv4/conf/br0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/br0/proxy_delay=80
[host] borrowed
addr add 2001:db8::1/64 dev eth0 nodad  # cluster-of-20.net:14 (i=1, used at cluster-of-20.net:27)
[web1 web2]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:cluster-of-20 up
link set dev eth0 up
[web1]
addr add 10.1.0.2/16 dev eth0  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
addr add 2001:db8:1:1::1/64 dev eth0 nodad
[web2]
addr add 10.1.0.3/16 dev eth0  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
addr add 2001:db8:1:1::2/64 dev eth0 nodad
[web1 web2]
route add default via 10.1.0.1 dev eth0 proto 205
route add default via fe80::1 dev eth0 proto 205
[host]
link set dev web1-eth0 up  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
link set dev web2-eth0 up  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
link set dev br0 up  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
addr add 10.1.0.1/16 dev br0  # cluster-of-20.net:17 (i=1, used at cluster-of-20.net:27)
addr add fe80::1/64 dev br0 nodad  # cluster-of-20.net:18 (i=1, used at cluster-of-20.net:27)
route add 2001:db8:1:1::/64 dev br0 proto 205
[host] borrowed
%each
route add %1/16 via %2 dev eth0 proto 205  # cluster-of-20.net:2 routes auto: %3 over lan
%rows
10.2.0.0 192.0.2.2 node2
10.3.0.0 192.0.2.3 node3
10.4.0.0 192.0.2.4 node4
10.5.0.0 192.0.2.5 node5
10.6.0.0 192.0.2.6 node6
10.7.0.0 192.0.2.7 node7
10.8.0.0 192.0.2.8 node8
10.9.0.0 192.0.2.9 node9
10.10.0.0 192.0.2.10 node10
10.11.0.0 192.0.2.11 node11
10.12.0.0 192.0.2.12 node12
10.13.0.0 192.0.2.13 node13
10.14.0.0 192.0.2.14 node14
10.15.0.0 192.0.2.15 node15
10.16.0.0 192.0.2.16 node16
10.17.0.0 192.0.2.17 node17
10.18.0.0 192.0.2.18 node18
10.19.0.0 192.0.2.19 node19
10.20.0.0 192.0.2.20 node20
%end
%each
route add %1/64 via %2 dev eth0 proto 205  # cluster-of-20.net:2 routes auto: %3 over lan
%rows
2001:db8:1:2:: 2001:db8::2 node2
2001:db8:1:3:: 2001:db8::3 node3
2001:db8:1:4:: 2001:db8::4 node4
2001:db8:1:5:: 2001:db8::5 node5
2001:db8:1:6:: 2001:db8::6 node6
2001:db8:1:7:: 2001:db8::7 node7
2001:db8:1:8:: 2001:db8::8 node8
2001:db8:1:9:: 2001:db8::9 node9
2001:db8:1:a:: 2001:db8::a node10
2001:db8:1:b:: 2001:db8::b node11
2001:db8:1:c:: 2001:db8::c node12
2001:db8:1:d:: 2001:db8::d node13
2001:db8:1:e:: 2001:db8::e node14
2001:db8:1:f:: 2001:db8::f node15
2001:db8:1:10:: 2001:db8::10 node16
2001:db8:1:11:: 2001:db8::11 node17
2001:db8:1:12:: 2001:db8::12 node18
2001:db8:1:13:: 2001:db8::13 node19
2001:db8:1:14:: 2001:db8::14 node20
%end
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_cluster-of-20_GUARD - [0:0]
-A NETC_cluster-of-20_GUARD -i lo -j RETURN  # cluster-of-20.net:27 (i=1)
-A NETC_cluster-of-20_GUARD ! -i lo -d 127.0.0.0/8 -j DROP
-A NETC_cluster-of-20_GUARD ! -i br0 -s 10.1.0.0/16 -j DROP  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
-A NETC_cluster-of-20_GUARD -i eth0 -s 10.1.0.0/16 -d 10.1.0.0/16 -j RETURN  # cluster-of-20.net:2
-A NETC_cluster-of-20_GUARD -i eth0 -s 10.2.0.0/15 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 10.4.0.0/14 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 10.8.0.0/13 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 10.16.0.0/14 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 10.20.0.0/16 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 192.0.2.1/32 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 192.0.2.2/31 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 192.0.2.4/30 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 192.0.2.8/29 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 192.0.2.16/30 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD -i eth0 -s 192.0.2.20/32 -d 10.1.0.0/16 -j RETURN
-A NETC_cluster-of-20_GUARD ! -i br0 -d 10.1.0.0/16 -m addrtype ! --dst-type LOCAL -j DROP  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
-A NETC_cluster-of-20_GUARD -i br0 ! -s 10.1.0.0/16 -j DROP
-I PREROUTING -j NETC_cluster-of-20_GUARD
COMMIT
*nat
:NETC_cluster-of-20_DNAT - [0:0]
:NETC_cluster-of-20_SNAT - [0:0]
-A NETC_cluster-of-20_DNAT -p tcp --dport 8001 -j DNAT --to-destination 10.1.0.2:80  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
-A NETC_cluster-of-20_DNAT -p tcp --dport 8002 -j DNAT --to-destination 10.1.0.3:80  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
-I PREROUTING -m addrtype --dst-type LOCAL -j NETC_cluster-of-20_DNAT
-I OUTPUT -m addrtype --dst-type LOCAL -j NETC_cluster-of-20_DNAT
-A NETC_cluster-of-20_SNAT -o br0 -m addrtype --src-type LOCAL -m conntrack --ctstate DNAT -j MASQUERADE  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
-A NETC_cluster-of-20_SNAT -o br0 -s 10.1.0.0/16 -d 10.1.0.0/16 -m conntrack --ctstate DNAT -j MASQUERADE
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 10.1.0.0/16 -j RETURN  # cluster-of-20.net:2
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 10.2.0.0/15 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 10.4.0.0/14 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 10.8.0.0/13 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 10.16.0.0/14 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 10.20.0.0/16 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 192.0.2.1/32 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 192.0.2.2/31 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 192.0.2.4/30 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 192.0.2.8/29 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 192.0.2.16/30 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 -d 192.0.2.20/32 -j RETURN
-A NETC_cluster-of-20_SNAT -s 10.1.0.0/16 ! -o br0 -j MASQUERADE  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
-I POSTROUTING -j NETC_cluster-of-20_SNAT
COMMIT
*filter
:NETC_cluster-of-20_FORWARD - [0:0]
:NETC_cluster-of-20_OUTBOUND - [0:0]
:NETC_cluster-of-20_INPUT - [0:0]
-A NETC_cluster-of-20_FORWARD -o br0 -m conntrack --ctstate INVALID -j DROP
-A NETC_cluster-of-20_FORWARD -o br0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i br0 -o br0 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -o br0 -d 10.1.0.2/32 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
-A NETC_cluster-of-20_FORWARD -o br0 -d 10.1.0.3/32 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 10.1.0.0/16 -j ACCEPT  # cluster-of-20.net:2
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 10.2.0.0/15 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 10.4.0.0/14 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 10.8.0.0/13 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 10.16.0.0/14 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 10.20.0.0/16 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 192.0.2.1/32 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 192.0.2.2/31 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 192.0.2.4/30 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 192.0.2.8/29 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 192.0.2.16/30 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 192.0.2.20/32 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -o br0 -j DROP  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
-I FORWARD -j NETC_cluster-of-20_FORWARD
-A NETC_cluster-of-20_OUTBOUND -i br0 -j ACCEPT
-A FORWARD -j NETC_cluster-of-20_OUTBOUND
-A NETC_cluster-of-20_INPUT -i br0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_cluster-of-20_INPUT -i br0 -p icmp --icmp-type 8 -j RETURN
-A NETC_cluster-of-20_INPUT -i br0 -j DROP
-I INPUT -j NETC_cluster-of-20_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*raw
:NETC_cluster-of-20_GUARD - [0:0]
-A NETC_cluster-of-20_GUARD -i lo -j RETURN  # cluster-of-20.net:27 (i=1)
-A NETC_cluster-of-20_GUARD ! -i br0 -s 2001:db8:1:1::/64 -j DROP  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
-A NETC_cluster-of-20_GUARD -i br0 -s fe80::/10 -j RETURN
-A NETC_cluster-of-20_GUARD -i br0 -s ::/128 -j RETURN
-A NETC_cluster-of-20_GUARD -i br0 ! -s 2001:db8:1:1::/64 -j DROP
-I PREROUTING -j NETC_cluster-of-20_GUARD
COMMIT
*nat
:NETC_cluster-of-20_DNAT - [0:0]
:NETC_cluster-of-20_SNAT - [0:0]
-A NETC_cluster-of-20_DNAT ! -s fe80::/10 -p tcp --dport 8001 -j DNAT --to-destination [2001:db8:1:1::1]:80  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
-A NETC_cluster-of-20_DNAT ! -s fe80::/10 -p tcp --dport 8002 -j DNAT --to-destination [2001:db8:1:1::2]:80  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
-I PREROUTING -m addrtype --dst-type LOCAL -j NETC_cluster-of-20_DNAT
-I OUTPUT ! -d ::1/128 -m addrtype --dst-type LOCAL -j NETC_cluster-of-20_DNAT
-A NETC_cluster-of-20_SNAT -o br0 -s 2001:db8:1:1::/64 -d 2001:db8:1:1::/64 -m conntrack --ctstate DNAT -j MASQUERADE  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
-I POSTROUTING -j NETC_cluster-of-20_SNAT
COMMIT
*filter
:NETC_cluster-of-20_FORWARD - [0:0]
:NETC_cluster-of-20_OUTBOUND - [0:0]
:NETC_cluster-of-20_INPUT - [0:0]
-A NETC_cluster-of-20_FORWARD -o br0 -m conntrack --ctstate INVALID -j DROP
-A NETC_cluster-of-20_FORWARD -o br0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i br0 -o br0 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -o br0 -d 2001:db8:1:1::1/128 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
-A NETC_cluster-of-20_FORWARD -o br0 -d 2001:db8:1:1::2/128 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8::1/128 -j ACCEPT  # cluster-of-20.net:2
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8::2/127 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8::4/126 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8::8/125 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8::10/126 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8::14/128 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8:1:1::/64 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8:1:2::/63 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8:1:4::/62 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8:1:8::/61 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8:1:10::/62 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -i eth0 -o br0 -s 2001:db8:1:14::/64 -j ACCEPT
-A NETC_cluster-of-20_FORWARD -o br0 -j DROP  # cluster-of-20.net:16 (i=1, used at cluster-of-20.net:27)
-I FORWARD -j NETC_cluster-of-20_FORWARD
-A NETC_cluster-of-20_OUTBOUND -i br0 -j ACCEPT
-A FORWARD -j NETC_cluster-of-20_OUTBOUND
-A NETC_cluster-of-20_INPUT -i br0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_cluster-of-20_INPUT -i br0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_cluster-of-20_INPUT -i br0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_cluster-of-20_INPUT -i br0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_cluster-of-20_INPUT -i br0 -j DROP
-I INPUT -j NETC_cluster-of-20_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/web1/hosts]  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
# netc:cluster-of-20
10.1.0.2	web1
2001:db8:1:1::1	web1
@localhost
[/etc/netns/web1/hostname]  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=1)
web1
[/etc/netns/web2/hosts]  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
# netc:cluster-of-20
10.1.0.3	web2
2001:db8:1:1::2	web2
@localhost
[/etc/netns/web2/hostname]  # cluster-of-20.net:22 (i=1, used at cluster-of-20.net:27, n=2)
web2
END
}
