#!/usr/bin/env bash
# The network of topology bridge0, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: web
#   interfaces: web-eth0, bridge0
#   chains: NETC_bridge0_GUARD, NETC_bridge0_SNAT, NETC_bridge0_FORWARD, NETC_bridge0_OUTBOUND
#     NETC_bridge0_INPUT
#   files: /etc/netns/web/hosts, /etc/netns/web/hostname
# It changes, and puts back on the way down:
#   iptables -P FORWARD DROP
#   sysctl net/ipv4/ip_forward=1
# It needs bash 4.4 or newer and ip, awk, find, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore, brctl.

# The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind
# a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,
# @words are conditions of the host, and borrowed things are the host's own.
declared_lines() {
  cat <<'END'
[host]
netns add web  # bridge0.net:5
brctl addbr bridge0  # bridge0.net:2
brctl stp bridge0 off
link set dev bridge0 address 02:42:c0:a8:05:01
link set dev bridge0 mtu 1500
rules  # bridge0.net:1
link add name web-eth0 mtu 1500 type veth peer name eth0 netns web address 02:42:c0:a8:05:02 mtu 1500  # bridge0.net:5
files  # bridge0.net:1
@ipv6 sysctl net/ipv6/conf/bridge0/accept_ra=0  # bridge0.net:2
@br_netfilter link set dev bridge0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/bridge0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/bridge0/proxy_delay=80
sysctl net/ipv4/conf/bridge0/route_localnet=0
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP  # bridge0.net:1
[host]
brctl addif bridge0 web-eth0  # bridge0.net:5
[host] borrowed
sysctl net/ipv4/ip_forward=1  # bridge0.net:1
[web]
sysctl net/ipv4/ip_forward=0  # bridge0.net:5
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:bridge0 up
link set dev eth0 up
addr add 192.168.5.2/24 dev eth0
route add default via 192.168.5.1 dev eth0 proto 205
[host]
link set dev web-eth0 up
link set dev bridge0 up  # bridge0.net:2
addr add 192.168.5.1/24 dev bridge0  # bridge0.net:3
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_bridge0_GUARD - [0:0]
-A NETC_bridge0_GUARD -i lo -j RETURN  # bridge0.net:1
-A NETC_bridge0_GUARD ! -i bridge0 -s 192.168.5.0/24 -j DROP  # bridge0.net:2
-A NETC_bridge0_GUARD ! -i bridge0 -d 192.168.5.0/24 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_bridge0_GUARD -i bridge0 ! -s 192.168.5.0/24 -j DROP
-I PREROUTING -j NETC_bridge0_GUARD
COMMIT
*nat
:NETC_bridge0_SNAT - [0:0]
-A NETC_bridge0_SNAT -s 192.168.5.0/24 ! -o bridge0 -j MASQUERADE
-I POSTROUTING -j NETC_bridge0_SNAT
COMMIT
*filter
:NETC_bridge0_FORWARD - [0:0]
:NETC_bridge0_OUTBOUND - [0:0]
:NETC_bridge0_INPUT - [0:0]
-A NETC_bridge0_FORWARD -o bridge0 -m conntrack --ctstate INVALID -j DROP
-A NETC_bridge0_FORWARD -o bridge0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_bridge0_FORWARD -i bridge0 -o bridge0 -j ACCEPT
-A NETC_bridge0_FORWARD -o bridge0 -j DROP
-I FORWARD -j NETC_bridge0_FORWARD
-A NETC_bridge0_OUTBOUND -i bridge0 -j ACCEPT
-A FORWARD -j NETC_bridge0_OUTBOUND
-A NETC_bridge0_INPUT -i bridge0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_bridge0_INPUT -i bridge0 -p icmp --icmp-type 8 -j RETURN
-A NETC_bridge0_INPUT -i bridge0 -j DROP
-I INPUT -j NETC_bridge0_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_bridge0_FORWARD - [0:0]
:NETC_bridge0_OUTBOUND - [0:0]
:NETC_bridge0_INPUT - [0:0]
-A NETC_bridge0_FORWARD -o bridge0 -m conntrack --ctstate INVALID -j DROP  # bridge0.net:2
-A NETC_bridge0_FORWARD -o bridge0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_bridge0_FORWARD -i bridge0 -o bridge0 -j ACCEPT
-A NETC_bridge0_FORWARD -o bridge0 -j DROP
-I FORWARD -j NETC_bridge0_FORWARD
-A NETC_bridge0_OUTBOUND -i bridge0 -j ACCEPT
-A FORWARD -j NETC_bridge0_OUTBOUND
-A NETC_bridge0_INPUT -i bridge0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_bridge0_INPUT -i bridge0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_bridge0_INPUT -i bridge0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_bridge0_INPUT -i bridge0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_bridge0_INPUT -i bridge0 -j DROP
-I INPUT -j NETC_bridge0_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/web/hosts]  # bridge0.net:5
# netc:bridge0
192.168.5.2	web
@localhost
[/etc/netns/web/hostname]  # bridge0.net:5
web
END
}
