#!/usr/bin/env bash
# The network of topology docker0-custom, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: web, batch
#   interfaces: docker0, web-eth0, batch-eth0
#   chains: NETC_docker0-custom_GUARD, NETC_docker0-custom_SNAT, NETC_docker0-custom_FORWARD
#     NETC_docker0-custom_OUTBOUND, NETC_docker0-custom_INPUT
#   files: /etc/netns/web/hosts, /etc/netns/web/hostname, /etc/netns/batch/hosts
#     /etc/netns/batch/hostname, /etc/netns/web/resolv.conf, /etc/netns/batch/resolv.conf
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
netns add web  # docker0-custom.net:9
netns add batch  # docker0-custom.net:13
link add name docker0 address 02:42:c0:a8:01:05 type bridge stp_state 0  # docker0-custom.net:5
link set dev docker0 mtu 1400
rules  # docker0-custom.net:1
link add name web-eth0 mtu 1400 type veth peer name eth0 netns web address 02:42:c0:a8:01:01 mtu 1400  # docker0-custom.net:9
link set dev web-eth0 master docker0
link add name batch-eth0 mtu 1400 type veth peer name eth0 netns batch address 02:42:c0:a8:01:02 mtu 1400  # docker0-custom.net:13
link set dev batch-eth0 master docker0
files  # docker0-custom.net:1
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # docker0-custom.net:5
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
sysctl net/ipv4/conf/docker0/route_localnet=0
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP  # docker0-custom.net:1
sysctl net/ipv4/ip_forward=1
[web batch]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:docker0-custom up
link set dev eth0 up
[web]
addr add 192.168.1.1/24 dev eth0  # docker0-custom.net:9
[batch]
addr add 192.168.1.2/24 dev eth0  # docker0-custom.net:13
[web batch]
route add default via 192.168.1.5 dev eth0 proto 205
[host]
link set dev web-eth0 up  # docker0-custom.net:9
link set dev batch-eth0 up  # docker0-custom.net:13
link set dev docker0 up  # docker0-custom.net:5
addr add 192.168.1.5/24 dev docker0  # docker0-custom.net:6
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_docker0-custom_GUARD - [0:0]
-A NETC_docker0-custom_GUARD -i lo -j RETURN  # docker0-custom.net:1
-A NETC_docker0-custom_GUARD ! -i docker0 -s 192.168.1.0/24 -j DROP  # docker0-custom.net:5
-A NETC_docker0-custom_GUARD ! -i docker0 -d 192.168.1.0/24 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_docker0-custom_GUARD -i docker0 ! -s 192.168.1.0/24 -j DROP
-I PREROUTING -j NETC_docker0-custom_GUARD
COMMIT
*nat
:NETC_docker0-custom_SNAT - [0:0]
-A NETC_docker0-custom_SNAT -s 192.168.1.0/24 ! -o docker0 -j MASQUERADE
-I POSTROUTING -j NETC_docker0-custom_SNAT
COMMIT
*filter
:NETC_docker0-custom_FORWARD - [0:0]
:NETC_docker0-custom_OUTBOUND - [0:0]
:NETC_docker0-custom_INPUT - [0:0]
-A NETC_docker0-custom_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_docker0-custom_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_docker0-custom_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_docker0-custom_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_docker0-custom_FORWARD
-A NETC_docker0-custom_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_docker0-custom_OUTBOUND
-A NETC_docker0-custom_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_docker0-custom_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_docker0-custom_INPUT -i docker0 -j DROP
-I INPUT -j NETC_docker0-custom_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_docker0-custom_FORWARD - [0:0]
:NETC_docker0-custom_OUTBOUND - [0:0]
:NETC_docker0-custom_INPUT - [0:0]
-A NETC_docker0-custom_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # docker0-custom.net:5
-A NETC_docker0-custom_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_docker0-custom_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_docker0-custom_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_docker0-custom_FORWARD
-A NETC_docker0-custom_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_docker0-custom_OUTBOUND
-A NETC_docker0-custom_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_docker0-custom_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_docker0-custom_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_docker0-custom_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_docker0-custom_INPUT -i docker0 -j DROP
-I INPUT -j NETC_docker0-custom_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/web/hosts]  # docker0-custom.net:9
# netc:docker0-custom
192.168.1.1	www.example.com www
@localhost
192.0.2.77	printer
[/etc/netns/web/hostname]  # docker0-custom.net:10
www.example.com
[/etc/netns/batch/hosts]  # docker0-custom.net:13
# netc:docker0-custom
192.168.1.2	batch
@localhost
[/etc/netns/batch/hostname]  # docker0-custom.net:13
batch
[/etc/netns/web/resolv.conf]  # docker0-custom.net:9
nameserver 192.0.2.53
search example.com
[/etc/netns/batch/resolv.conf]  # docker0-custom.net:14
nameserver 198.51.100.53
END
}
