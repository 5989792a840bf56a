#!/usr/bin/env bash
# The network of topology publish, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: web, dns, media, all
#   interfaces: docker0, web-eth0, dns-eth0, media-eth0, all-eth0
#   chains: NETC_publish_GUARD, NETC_publish_DNAT, NETC_publish_SNAT, NETC_publish_FORWARD
#     NETC_publish_OUTBOUND, NETC_publish_INPUT
#   files: /etc/netns/web/hosts, /etc/netns/web/hostname, /etc/netns/dns/hosts, /etc/netns/dns/hostname
#     /etc/netns/media/hosts, /etc/netns/media/hostname, /etc/netns/all/hosts, /etc/netns/all/hostname
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
netns add web  # publish.net:5
netns add dns  # publish.net:13
netns add media  # publish.net:17
netns add all  # publish.net:21
link add name docker0 address 02:42:ac:11:2a:01 type bridge stp_state 0  # publish.net:2
link set dev docker0 mtu 1500
rules  # publish.net:1
link add name web-eth0 mtu 1500 type veth peer name eth0 netns web address 02:42:ac:11:00:01 mtu 1500  # publish.net:5
link set dev web-eth0 master docker0
link set dev web-eth0 type bridge_slave hairpin on  # publish.net:7
link add name dns-eth0 mtu 1500 type veth peer name eth0 netns dns address 02:42:ac:11:00:02 mtu 1500  # publish.net:13
link set dev dns-eth0 master docker0
link set dev dns-eth0 type bridge_slave hairpin on  # publish.net:14
link add name media-eth0 mtu 1500 type veth peer name eth0 netns media address 02:42:ac:11:00:03 mtu 1500  # publish.net:17
link set dev media-eth0 master docker0
link set dev media-eth0 type bridge_slave hairpin on  # publish.net:18
link add name all-eth0 mtu 1500 type veth peer name eth0 netns all address 02:42:ac:11:00:04 mtu 1500  # publish.net:21
link set dev all-eth0 master docker0
files  # publish.net:1
link set dev all-eth0 type bridge_slave hairpin on  # publish.net:23
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # publish.net:2
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
sysctl net/ipv4/conf/docker0/route_localnet=1  # publish.net:7
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP  # publish.net:1
sysctl net/ipv4/ip_forward=1
[web dns media all]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:publish up
link set dev eth0 up
[web]
addr add 172.17.0.1/16 dev eth0  # publish.net:5
[dns]
addr add 172.17.0.2/16 dev eth0  # publish.net:13
[media]
addr add 172.17.0.3/16 dev eth0  # publish.net:17
[all]
addr add 172.17.0.4/16 dev eth0  # publish.net:21
[web dns media all]
route add default via 172.17.42.1 dev eth0 proto 205
[host]
link set dev web-eth0 up  # publish.net:5
link set dev dns-eth0 up  # publish.net:13
link set dev media-eth0 up  # publish.net:17
link set dev all-eth0 up  # publish.net:21
link set dev docker0 up  # publish.net:2
addr add 172.17.42.1/16 dev docker0  # publish.net:3
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_publish_GUARD - [0:0]
-A NETC_publish_GUARD -i lo -j RETURN  # publish.net:1
-A NETC_publish_GUARD ! -i lo -d 127.0.0.0/8 -j DROP
-A NETC_publish_GUARD ! -i docker0 -s 172.17.0.0/16 -j DROP  # publish.net:2
-A NETC_publish_GUARD ! -i docker0 -d 172.17.0.0/16 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_publish_GUARD -i docker0 ! -s 172.17.0.0/16 -j DROP
-A NETC_publish_GUARD -i docker0 -j RETURN
-A NETC_publish_GUARD -d 192.0.2.10/32 -p tcp --dport 8082 -m addrtype ! --dst-type LOCAL --limit-iface-in -j DROP  # publish.net:9
-I PREROUTING -j NETC_publish_GUARD
COMMIT
*nat
:NETC_publish_DNAT - [0:0]
:NETC_publish_SNAT - [0:0]
-A NETC_publish_DNAT -p tcp --dport 8080 -j DNAT --to-destination 172.17.0.1:80  # publish.net:7
-A NETC_publish_DNAT -d 127.0.0.1/32 -p tcp --dport 8081 -j DNAT --to-destination 172.17.0.1:80  # publish.net:8
-A NETC_publish_DNAT -d 192.0.2.10/32 -p tcp --dport 8082 -j DNAT --to-destination 172.17.0.1:80  # publish.net:9
-A NETC_publish_DNAT -d 127.0.0.1/32 -p tcp --dport 49153 -j DNAT --to-destination 172.17.0.1:443  # publish.net:10
-A NETC_publish_DNAT -p tcp --dport 49154 -j DNAT --to-destination 172.17.0.1:80  # publish.net:11
-A NETC_publish_DNAT -p udp --dport 5353 -j DNAT --to-destination 172.17.0.2:53  # publish.net:14
-A NETC_publish_DNAT -p tcp --dport 5353 -j DNAT --to-destination 172.17.0.2:53  # publish.net:15
-A NETC_publish_DNAT -p tcp --dport 7000 -j DNAT --to-destination 172.17.0.3:9000  # publish.net:18
-A NETC_publish_DNAT -p tcp --dport 7001 -j DNAT --to-destination 172.17.0.3:9001
-A NETC_publish_DNAT -p tcp --dport 7002 -j DNAT --to-destination 172.17.0.3:9002
-A NETC_publish_DNAT -p tcp --dport 8090 -j DNAT --to-destination 172.17.0.3:80  # publish.net:19
-A NETC_publish_DNAT -p tcp --dport 49155 -j DNAT --to-destination 172.17.0.4:80  # publish.net:23
-A NETC_publish_DNAT -p tcp --dport 49156 -j DNAT --to-destination 172.17.0.4:8000
-A NETC_publish_DNAT -p tcp --dport 49157 -j DNAT --to-destination 172.17.0.4:8001
-A NETC_publish_DNAT -p udp --dport 49153 -j DNAT --to-destination 172.17.0.4:53
-I PREROUTING -m addrtype --dst-type LOCAL -j NETC_publish_DNAT
-I OUTPUT -m addrtype --dst-type LOCAL -j NETC_publish_DNAT
-A NETC_publish_SNAT -o docker0 -m addrtype --src-type LOCAL -m conntrack --ctstate DNAT -j MASQUERADE  # publish.net:2
-A NETC_publish_SNAT -o docker0 -s 172.17.0.0/16 -d 172.17.0.0/16 -m conntrack --ctstate DNAT -j MASQUERADE
-A NETC_publish_SNAT -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-I POSTROUTING -j NETC_publish_SNAT
COMMIT
*filter
:NETC_publish_FORWARD - [0:0]
:NETC_publish_OUTBOUND - [0:0]
:NETC_publish_INPUT - [0:0]
-A NETC_publish_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_publish_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_publish_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.1/32 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT  # publish.net:7
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.1/32 -p tcp --dport 443 -m conntrack --ctstate DNAT -j ACCEPT  # publish.net:10
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.2/32 -p udp --dport 53 -m conntrack --ctstate DNAT -j ACCEPT  # publish.net:14
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.2/32 -p tcp --dport 53 -m conntrack --ctstate DNAT -j ACCEPT  # publish.net:15
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.3/32 -p tcp --dport 9000:9002 -m conntrack --ctstate DNAT -j ACCEPT  # publish.net:18
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.3/32 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT  # publish.net:19
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.4/32 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT  # publish.net:23
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.4/32 -p tcp --dport 8000 -m conntrack --ctstate DNAT -j ACCEPT
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.4/32 -p tcp --dport 8001 -m conntrack --ctstate DNAT -j ACCEPT
-A NETC_publish_FORWARD -o docker0 -d 172.17.0.4/32 -p udp --dport 53 -m conntrack --ctstate DNAT -j ACCEPT
-A NETC_publish_FORWARD -o docker0 -j DROP  # publish.net:2
-I FORWARD -j NETC_publish_FORWARD
-A NETC_publish_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_publish_OUTBOUND
-A NETC_publish_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_publish_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_publish_INPUT -i docker0 -j DROP
-I INPUT -j NETC_publish_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*raw
:NETC_publish_GUARD - [0:0]
-A NETC_publish_GUARD -i lo -j RETURN  # publish.net:1
-A NETC_publish_GUARD -i docker0 -j RETURN  # publish.net:2
-I PREROUTING -j NETC_publish_GUARD
COMMIT
*filter
:NETC_publish_FORWARD - [0:0]
:NETC_publish_OUTBOUND - [0:0]
:NETC_publish_INPUT - [0:0]
-A NETC_publish_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_publish_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_publish_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_publish_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_publish_FORWARD
-A NETC_publish_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_publish_OUTBOUND
-A NETC_publish_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_publish_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_publish_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_publish_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_publish_INPUT -i docker0 -j DROP
-I INPUT -j NETC_publish_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/web/hosts]  # publish.net:5
# netc:publish
172.17.0.1	web
@localhost
[/etc/netns/web/hostname]  # publish.net:5
web
[/etc/netns/dns/hosts]  # publish.net:13
# netc:publish
172.17.0.2	dns
@localhost
[/etc/netns/dns/hostname]  # publish.net:13
dns
[/etc/netns/media/hosts]  # publish.net:17
# netc:publish
172.17.0.3	media
@localhost
[/etc/netns/media/hostname]  # publish.net:17
media
[/etc/netns/all/hosts]  # publish.net:21
# netc:publish
172.17.0.4	all
@localhost
[/etc/netns/all/hostname]  # publish.net:21
all
END
}
