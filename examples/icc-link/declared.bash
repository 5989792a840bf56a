#!/usr/bin/env bash
# The network of topology icc-link, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: db, web, stranger
#   interfaces: docker0, db-eth0, web-eth0, stranger-eth0
#   chains: NETC_icc-link_GUARD, NETC_icc-link_SNAT, NETC_icc-link_FORWARD, NETC_icc-link_OUTBOUND
#     NETC_icc-link_INPUT
#   files: /etc/netns/db/hosts, /etc/netns/db/hostname, /etc/netns/web/hosts, /etc/netns/web/hostname
#     /etc/netns/stranger/hosts, /etc/netns/stranger/hostname
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
netns add db  # icc-link.net:6
netns add web  # icc-link.net:9
netns add stranger  # icc-link.net:12
link add name docker0 address 02:42:ac:11:2a:01 type bridge stp_state 0  # icc-link.net:2
link set dev docker0 mtu 1500
rules  # icc-link.net:1
link add name db-eth0 mtu 1500 type veth peer name eth0 netns db address 02:42:ac:11:00:01 mtu 1500  # icc-link.net:6
link set dev db-eth0 master docker0
@no_br_netfilter link set dev db-eth0 type bridge_slave isolated on  # icc-link.net:4
link add name web-eth0 mtu 1500 type veth peer name eth0 netns web address 02:42:ac:11:00:02 mtu 1500  # icc-link.net:9
link set dev web-eth0 master docker0
@no_br_netfilter link set dev web-eth0 type bridge_slave isolated on  # icc-link.net:4
link add name stranger-eth0 mtu 1500 type veth peer name eth0 netns stranger address 02:42:ac:11:00:03 mtu 1500  # icc-link.net:12
link set dev stranger-eth0 master docker0
files  # icc-link.net:1
@no_br_netfilter link set dev stranger-eth0 type bridge_slave isolated on  # icc-link.net:4
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # icc-link.net:2
@br_netfilter link set dev docker0 type bridge nf_call_iptables 1 nf_call_ip6tables 1  # icc-link.net:4
@no_br_netfilter sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=1
@no_br_netfilter sysctl net/ipv4/neigh/docker0/proxy_delay=0
@br_netfilter sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
@br_netfilter sysctl net/ipv4/neigh/docker0/proxy_delay=80
sysctl net/ipv4/conf/docker0/route_localnet=0  # icc-link.net:2
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP  # icc-link.net:1
sysctl net/ipv4/ip_forward=1
[db web stranger]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:icc-link up
link set dev eth0 up
[db]
addr add 172.17.0.1/16 dev eth0  # icc-link.net:6
[web]
addr add 172.17.0.2/16 dev eth0  # icc-link.net:9
[stranger]
addr add 172.17.0.3/16 dev eth0  # icc-link.net:12
[db web stranger]
route add default via 172.17.42.1 dev eth0 proto 205
[host]
link set dev db-eth0 up  # icc-link.net:6
link set dev web-eth0 up  # icc-link.net:9
link set dev stranger-eth0 up  # icc-link.net:12
link set dev docker0 up  # icc-link.net:2
addr add 172.17.42.1/16 dev docker0  # icc-link.net:3
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_icc-link_GUARD - [0:0]
-A NETC_icc-link_GUARD -i lo -j RETURN  # icc-link.net:1
-A NETC_icc-link_GUARD ! -i docker0 -s 172.17.0.0/16 -j DROP  # icc-link.net:2
-A NETC_icc-link_GUARD ! -i docker0 -d 172.17.0.0/16 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_icc-link_GUARD -i docker0 ! -s 172.17.0.0/16 -j DROP
-I PREROUTING -j NETC_icc-link_GUARD
COMMIT
*nat
:NETC_icc-link_SNAT - [0:0]
-A NETC_icc-link_SNAT -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-I POSTROUTING -j NETC_icc-link_SNAT
COMMIT
*filter
:NETC_icc-link_FORWARD - [0:0]
:NETC_icc-link_OUTBOUND - [0:0]
:NETC_icc-link_INPUT - [0:0]
-A NETC_icc-link_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_icc-link_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_icc-link_FORWARD -i docker0 -o docker0 -d 224.0.0.0/4 -j DROP  # icc-link.net:4
-A NETC_icc-link_FORWARD -i docker0 -o docker0 -s 172.17.0.2/32 -d 172.17.0.1/32 -p tcp --dport 5432 -j ACCEPT  # icc-link.net:10
-A NETC_icc-link_FORWARD -i docker0 -o docker0 -j DROP  # icc-link.net:4
-A NETC_icc-link_FORWARD -o docker0 -j DROP  # icc-link.net:2
-I FORWARD -j NETC_icc-link_FORWARD
-A NETC_icc-link_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_icc-link_OUTBOUND
-A NETC_icc-link_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_icc-link_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_icc-link_INPUT -i docker0 -j DROP
-I INPUT -j NETC_icc-link_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_icc-link_FORWARD - [0:0]
:NETC_icc-link_OUTBOUND - [0:0]
:NETC_icc-link_INPUT - [0:0]
-A NETC_icc-link_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # icc-link.net:2
-A NETC_icc-link_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_icc-link_FORWARD -i docker0 -o docker0 -d ff00::/8 -j DROP  # icc-link.net:4
-A NETC_icc-link_FORWARD -i docker0 -o docker0 -j DROP
-A NETC_icc-link_FORWARD -o docker0 -j DROP  # icc-link.net:2
-I FORWARD -j NETC_icc-link_FORWARD
-A NETC_icc-link_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_icc-link_OUTBOUND
-A NETC_icc-link_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_icc-link_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_icc-link_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_icc-link_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_icc-link_INPUT -i docker0 -j DROP
-I INPUT -j NETC_icc-link_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/db/hosts]  # icc-link.net:6
# netc:icc-link
172.17.0.1	db
@localhost
[/etc/netns/db/hostname]  # icc-link.net:6
db
[/etc/netns/web/hosts]  # icc-link.net:9
# netc:icc-link
172.17.0.2	web
@localhost
172.17.0.1	database db
[/etc/netns/web/hostname]  # icc-link.net:9
web
[/etc/netns/stranger/hosts]  # icc-link.net:12
# netc:icc-link
172.17.0.3	stranger
@localhost
[/etc/netns/stranger/hostname]  # icc-link.net:12
stranger
END
}
