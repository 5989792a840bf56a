#!/usr/bin/env bash
# The network of topology ptp-host, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: app, other
#   interfaces: docker0, app-eth0, app0, other-eth0
#   chains: NETC_ptp-host_GUARD, NETC_ptp-host_SNAT, NETC_ptp-host_FORWARD, NETC_ptp-host_OUTBOUND
#     NETC_ptp-host_INPUT
#   files: /etc/netns/app/hosts, /etc/netns/app/hostname, /etc/netns/other/hosts
#     /etc/netns/other/hostname
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
netns add app  # ptp-host.net:6
netns add other  # ptp-host.net:7
link add name docker0 address 02:42:ac:11:2a:01 type bridge stp_state 0  # ptp-host.net:2
link set dev docker0 mtu 1500
rules  # ptp-host.net:1
link add name app-eth0 mtu 1500 type veth peer name eth0 netns app address 02:42:ac:11:00:01 mtu 1500  # ptp-host.net:6
link set dev app-eth0 master docker0
@no_br_netfilter link set dev app-eth0 type bridge_slave isolated on  # ptp-host.net:4
link add name app0 address 76:e0:08:4a:d1:96 mtu 1500 type veth peer name eth1 netns app address 46:4b:36:57:d2:75 mtu 1500  # ptp-host.net:8
link add name other-eth0 mtu 1500 type veth peer name eth0 netns other address 02:42:ac:11:00:02 mtu 1500  # ptp-host.net:7
link set dev other-eth0 master docker0
files  # ptp-host.net:1
@no_br_netfilter link set dev other-eth0 type bridge_slave isolated on  # ptp-host.net:4
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # ptp-host.net:2
@br_netfilter link set dev docker0 type bridge nf_call_iptables 1 nf_call_ip6tables 1  # ptp-host.net:4
@no_br_netfilter sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=1
@no_br_netfilter sysctl net/ipv4/neigh/docker0/proxy_delay=0
@br_netfilter sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
@br_netfilter sysctl net/ipv4/neigh/docker0/proxy_delay=80
sysctl net/ipv4/conf/docker0/route_localnet=0  # ptp-host.net:2
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP  # ptp-host.net:1
[host]
link set dev app0 up  # ptp-host.net:8
[host] borrowed
sysctl net/ipv4/ip_forward=1  # ptp-host.net:1
[host]
addr add 10.1.1.1/32 dev app0  # ptp-host.net:8
route add 10.1.1.2 dev app0 proto 205
[app other]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
[app]
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
[app other]
link set dev lo alias netc:ptp-host up
link set dev eth0 up
[app]
link set dev eth1 up
addr add 172.17.0.1/16 dev eth0  # ptp-host.net:6
addr add 10.1.1.2/32 dev eth1  # ptp-host.net:8
route add 10.1.1.1 dev eth1 proto 205
[other]
addr add 172.17.0.2/16 dev eth0  # ptp-host.net:7
[app other]
route add default via 172.17.42.1 dev eth0 proto 205
[host]
link set dev app-eth0 up  # ptp-host.net:6
link set dev other-eth0 up  # ptp-host.net:7
link set dev docker0 up  # ptp-host.net:2
addr add 172.17.42.1/16 dev docker0  # ptp-host.net:3
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_ptp-host_GUARD - [0:0]
-A NETC_ptp-host_GUARD -i lo -j RETURN  # ptp-host.net:1
-A NETC_ptp-host_GUARD ! -i docker0 -s 172.17.0.0/16 -j DROP  # ptp-host.net:2
-A NETC_ptp-host_GUARD ! -i docker0 -d 172.17.0.0/16 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_ptp-host_GUARD -i docker0 ! -s 172.17.0.0/16 -j DROP
-I PREROUTING -j NETC_ptp-host_GUARD
COMMIT
*nat
:NETC_ptp-host_SNAT - [0:0]
-A NETC_ptp-host_SNAT -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-I POSTROUTING -j NETC_ptp-host_SNAT
COMMIT
*filter
:NETC_ptp-host_FORWARD - [0:0]
:NETC_ptp-host_OUTBOUND - [0:0]
:NETC_ptp-host_INPUT - [0:0]
-A NETC_ptp-host_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_ptp-host_FORWARD -o app0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # ptp-host.net:8
-A NETC_ptp-host_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # ptp-host.net:2
-A NETC_ptp-host_FORWARD -i docker0 -o docker0 -d 224.0.0.0/4 -j DROP  # ptp-host.net:4
-A NETC_ptp-host_FORWARD -i docker0 -o docker0 -j DROP
-A NETC_ptp-host_FORWARD -o app0 -j DROP  # ptp-host.net:8
-A NETC_ptp-host_FORWARD -o docker0 -j DROP  # ptp-host.net:2
-I FORWARD -j NETC_ptp-host_FORWARD
-A NETC_ptp-host_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_ptp-host_OUTBOUND
-A NETC_ptp-host_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_ptp-host_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_ptp-host_INPUT -i docker0 -j DROP
-I INPUT -j NETC_ptp-host_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_ptp-host_FORWARD - [0:0]
:NETC_ptp-host_OUTBOUND - [0:0]
:NETC_ptp-host_INPUT - [0:0]
-A NETC_ptp-host_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # ptp-host.net:2
-A NETC_ptp-host_FORWARD -o app0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # ptp-host.net:8
-A NETC_ptp-host_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # ptp-host.net:2
-A NETC_ptp-host_FORWARD -i docker0 -o docker0 -d ff00::/8 -j DROP  # ptp-host.net:4
-A NETC_ptp-host_FORWARD -i docker0 -o docker0 -j DROP
-A NETC_ptp-host_FORWARD -o app0 -j DROP  # ptp-host.net:8
-A NETC_ptp-host_FORWARD -o docker0 -j DROP  # ptp-host.net:2
-I FORWARD -j NETC_ptp-host_FORWARD
-A NETC_ptp-host_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_ptp-host_OUTBOUND
-A NETC_ptp-host_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_ptp-host_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_ptp-host_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_ptp-host_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_ptp-host_INPUT -i docker0 -j DROP
-I INPUT -j NETC_ptp-host_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/app/hosts]  # ptp-host.net:6
# netc:ptp-host
172.17.0.1	app
@localhost
[/etc/netns/app/hostname]  # ptp-host.net:6
app
[/etc/netns/other/hosts]  # ptp-host.net:7
# netc:ptp-host
172.17.0.2	other
@localhost
[/etc/netns/other/hostname]  # ptp-host.net:7
other
END
}
