#!/usr/bin/env bash
# The network of topology fopnp, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: h1, h2, h3, h4, modemA, modemB, isp, backbone, example, ftp, mail, www
#   interfaces: docker0, homeA, homeB, exampleCOM, h1-eth0, h1-eth1, h2-eth0, h2-eth1, h3-eth0, h3-eth1
#     h4-eth0, h4-eth1, modemA-eth1, modemB-eth1, eth1, eth2, eth0, example-eth1, eth1, ftp-eth0
#     mail-eth0, www-eth0
#   chains: NETC_fopnp_GUARD, NETC_fopnp_DNAT, NETC_fopnp_SNAT, NETC_fopnp_FORWARD, NETC_fopnp_OUTBOUND
#     NETC_fopnp_INPUT, NETC_fopnp_SNAT in modemA, NETC_fopnp_SNAT in modemB
#   files: /etc/netns/h1/hosts, /etc/netns/h1/hostname, /etc/netns/h2/hosts, /etc/netns/h2/hostname
#     /etc/netns/h3/hosts, /etc/netns/h3/hostname, /etc/netns/h4/hosts, /etc/netns/h4/hostname
#     /etc/netns/modemA/hosts, /etc/netns/modemA/hostname, /etc/netns/modemB/hosts
#     /etc/netns/modemB/hostname, /etc/netns/isp/hosts, /etc/netns/isp/hostname
#     /etc/netns/backbone/hosts, /etc/netns/backbone/hostname, /etc/netns/example/hosts
#     /etc/netns/example/hostname, /etc/netns/ftp/hosts, /etc/netns/ftp/hostname, /etc/netns/mail/hosts
#     /etc/netns/mail/hostname, /etc/netns/www/hosts, /etc/netns/www/hostname, /etc/netns/h1/resolv.conf
#     /etc/netns/h2/resolv.conf, /etc/netns/h3/resolv.conf, /etc/netns/h4/resolv.conf
#     /etc/netns/modemA/resolv.conf, /etc/netns/modemB/resolv.conf, /etc/netns/isp/resolv.conf
#     /etc/netns/backbone/resolv.conf, /etc/netns/example/resolv.conf, /etc/netns/ftp/resolv.conf
#     /etc/netns/mail/resolv.conf, /etc/netns/www/resolv.conf
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
netns add h1  # fopnp.net:40 (i=1)
netns add h2  # fopnp.net:40 (i=2)
netns add h3  # fopnp.net:40 (i=3)
netns add h4  # fopnp.net:41
netns add modemA  # fopnp.net:51
netns add modemB  # fopnp.net:52
netns add isp  # fopnp.net:54
netns add backbone  # fopnp.net:62
netns add example  # fopnp.net:69
netns add ftp  # fopnp.net:88
netns add mail  # fopnp.net:89
netns add www  # fopnp.net:90
link add name docker0 address 02:42:ac:11:2a:01 type bridge stp_state 0  # fopnp.net:8
link set dev docker0 mtu 1500
link add name homeA address 12:ca:b6:f8:ca:33 type bridge stp_state 0  # fopnp.net:11 (switch=homeA)
link set dev homeA mtu 1500
link add name homeB address 72:a2:2a:cf:ba:22 type bridge stp_state 0  # fopnp.net:11 (switch=homeB)
link set dev homeB mtu 1500
link add name exampleCOM address 2a:c7:0a:68:29:3b type bridge stp_state 0  # fopnp.net:11 (switch=exampleCOM)
link set dev exampleCOM mtu 1500
rules  # fopnp.net:1
link add name h1-eth0 mtu 1500 type veth peer name eth0 netns h1 address 02:42:ac:11:00:01 mtu 1500  # fopnp.net:40 (i=1)
link set dev h1-eth0 master docker0
link add name h1-eth1 mtu 1500 type veth peer name eth1 netns h1 address 02:42:c0:a8:01:0b mtu 1500  # fopnp.net:34 (i=1, used at fopnp.net:40)
link set dev h1-eth1 master homeA
link add name h2-eth0 mtu 1500 type veth peer name eth0 netns h2 address 02:42:ac:11:00:02 mtu 1500  # fopnp.net:40 (i=2)
link set dev h2-eth0 master docker0
link add name h2-eth1 mtu 1500 type veth peer name eth1 netns h2 address 02:42:c0:a8:01:0c mtu 1500  # fopnp.net:34 (i=2, used at fopnp.net:40)
link set dev h2-eth1 master homeA
link add name h3-eth0 mtu 1500 type veth peer name eth0 netns h3 address 02:42:ac:11:00:03 mtu 1500  # fopnp.net:40 (i=3)
link set dev h3-eth0 master docker0
link add name h3-eth1 mtu 1500 type veth peer name eth1 netns h3 address 02:42:c0:a8:01:0d mtu 1500  # fopnp.net:34 (i=3, used at fopnp.net:40)
link set dev h3-eth1 master homeA
link add name h4-eth0 mtu 1500 type veth peer name eth0 netns h4 address 02:42:ac:11:00:04 mtu 1500  # fopnp.net:41
link set dev h4-eth0 master docker0
link add name h4-eth1 mtu 1500 type veth peer name eth1 netns h4 address 02:42:c0:a8:01:0e mtu 1500  # fopnp.net:34 (used at fopnp.net:41)
link set dev h4-eth1 master homeB
link add name modemA-eth1 mtu 1500 type veth peer name eth1 netns modemA address 02:42:c0:a8:01:01 mtu 1500  # fopnp.net:47 (used at fopnp.net:51)
link set dev modemA-eth1 master homeA
link add name modemB-eth1 mtu 1500 type veth peer name eth1 netns modemB address 02:42:c0:a8:01:01 mtu 1500  # fopnp.net:47 (used at fopnp.net:52)
link set dev modemB-eth1 master homeB
link add name eth1 netns isp address 0e:95:f9:30:a6:88 mtu 1500 type veth peer name eth0 netns modemA address 92:22:61:5a:36:df mtu 1500  # fopnp.net:94
link add name eth2 netns isp address 3a:bc:4b:82:51:cd mtu 1500 type veth peer name eth0 netns modemB address 0a:06:3d:56:61:3b mtu 1500  # fopnp.net:95
link add name eth0 netns backbone address a2:55:3a:ef:54:b3 mtu 1500 type veth peer name eth0 netns isp address 2e:6f:97:76:eb:e0 mtu 1500  # fopnp.net:92
link add name example-eth1 mtu 1500 type veth peer name eth1 netns example address 02:42:0a:82:01:01 mtu 1500  # fopnp.net:74
link set dev example-eth1 master exampleCOM
link add name eth1 netns backbone address da:73:64:1b:4a:d8 mtu 1500 type veth peer name eth0 netns example address c2:69:1b:be:dc:55 mtu 1500  # fopnp.net:93
link add name ftp-eth0 mtu 1500 type veth peer name eth0 netns ftp address 02:42:0a:82:01:02 mtu 1500  # fopnp.net:82 (used at fopnp.net:88)
link set dev ftp-eth0 master exampleCOM
link add name mail-eth0 mtu 1500 type veth peer name eth0 netns mail address 02:42:0a:82:01:03 mtu 1500  # fopnp.net:82 (used at fopnp.net:89)
link set dev mail-eth0 master exampleCOM
link add name www-eth0 mtu 1500 type veth peer name eth0 netns www address 02:42:0a:82:01:04 mtu 1500  # fopnp.net:82 (used at fopnp.net:90)
link set dev www-eth0 master exampleCOM
files  # fopnp.net:1
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # fopnp.net:8
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
@ipv6 sysctl net/ipv6/conf/homeA/accept_ra=0  # fopnp.net:11 (switch=homeA)
@br_netfilter link set dev homeA type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/homeA/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/homeA/proxy_delay=80
@ipv6 sysctl net/ipv6/conf/homeB/accept_ra=0  # fopnp.net:11 (switch=homeB)
@br_netfilter link set dev homeB type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/homeB/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/homeB/proxy_delay=80
@ipv6 sysctl net/ipv6/conf/exampleCOM/accept_ra=0  # fopnp.net:11 (switch=exampleCOM)
@br_netfilter link set dev exampleCOM type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/exampleCOM/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/exampleCOM/proxy_delay=80
[modemA]
rules  # fopnp.net:1
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0  # fopnp.net:47 (used at fopnp.net:51)
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # fopnp.net:94
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev eth1 up  # fopnp.net:47 (used at fopnp.net:51)
[modemB]
rules  # fopnp.net:1
[host]
link set dev h1-eth0 type bridge_slave hairpin on  # fopnp.net:33 (i=1, used at fopnp.net:40)
link set dev h2-eth0 type bridge_slave hairpin on  # fopnp.net:33 (i=2, used at fopnp.net:40)
link set dev h3-eth0 type bridge_slave hairpin on  # fopnp.net:33 (i=3, used at fopnp.net:40)
link set dev h4-eth0 type bridge_slave hairpin on  # fopnp.net:33 (used at fopnp.net:41)
[modemB]
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0  # fopnp.net:47 (used at fopnp.net:52)
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # fopnp.net:95
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
sysctl net/ipv4/ip_forward=1  # fopnp.net:46 (used at fopnp.net:52)
@ipv6 sysctl net/ipv6/conf/all/forwarding=1
link set dev eth1 up  # fopnp.net:47 (used at fopnp.net:52)
link set dev eth0 up  # fopnp.net:95
[isp]
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0  # fopnp.net:94
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
@ipv6 sysctl net/ipv6/conf/eth2/accept_ra=0  # fopnp.net:95
@ipv6 sysctl net/ipv6/conf/eth2/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth2/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth2/accept_dad=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # fopnp.net:92
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
sysctl net/ipv4/ip_forward=1  # fopnp.net:57
@ipv6 sysctl net/ipv6/conf/all/forwarding=1
link set dev eth1 up  # fopnp.net:94
link set dev eth2 up  # fopnp.net:95
link set dev eth0 up  # fopnp.net:92
[backbone]
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0  # fopnp.net:93
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
sysctl net/ipv4/ip_forward=1  # fopnp.net:65
@ipv6 sysctl net/ipv6/conf/all/forwarding=1
link set dev eth0 up  # fopnp.net:92
link set dev eth1 up  # fopnp.net:93
[example]
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0  # fopnp.net:74
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # fopnp.net:93
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
sysctl net/ipv4/ip_forward=1  # fopnp.net:72
@ipv6 sysctl net/ipv6/conf/all/forwarding=1
link set dev eth1 up  # fopnp.net:74
link set dev eth0 up  # fopnp.net:93
[ftp]
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # fopnp.net:82 (used at fopnp.net:88)
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
[mail]
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # fopnp.net:82 (used at fopnp.net:89)
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
[www]
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0  # fopnp.net:82 (used at fopnp.net:90)
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
[modemB isp backbone example]
link set dev lo alias netc:fopnp up
[h1 h2 h3 h4]
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
[ftp mail www]
sysctl net/ipv4/ip_forward=0
[modemB]
addr add 192.168.1.1/24 dev eth1  # fopnp.net:47 (used at fopnp.net:52)
addr add 10.25.1.66/16 dev eth0  # fopnp.net:95
route add 10.25.1.1 dev eth0 proto 205
route add default via 10.25.1.1 proto 205  # fopnp.net:48 (used at fopnp.net:52)
[isp]
addr add 10.25.1.1/32 dev eth1  # fopnp.net:94
addr add 10.25.1.1/32 dev eth2  # fopnp.net:95
addr add 10.25.1.1/32 dev eth0  # fopnp.net:92
route add 10.1.1.1 dev eth0 proto 205
route add 10.25.1.65 dev eth1 proto 205  # fopnp.net:58
route add 10.25.1.66 dev eth2 proto 205  # fopnp.net:59
route add default via 10.1.1.1 proto 205  # fopnp.net:60
[backbone]
addr add 10.1.1.1/32 dev eth0  # fopnp.net:92
route add 10.25.1.1 dev eth0 proto 205
addr add 10.1.1.1/32 dev eth1  # fopnp.net:93
route add 10.130.1.1 dev eth1 proto 205
route add 10.25.0.0/16 via 10.25.1.1 proto 205  # fopnp.net:66
route add 10.130.1.0/24 via 10.130.1.1 proto 205  # fopnp.net:67
[example]
addr add 10.130.1.1/24 dev eth1  # fopnp.net:74
addr add 10.130.1.1/32 dev eth0  # fopnp.net:93
route add 10.1.1.1 dev eth0 proto 205
route add default via 10.1.1.1 proto 205  # fopnp.net:75
[h1 h2 h3 h4]
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
[ftp mail www]
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
[ftp]
link set dev eth0 up  # fopnp.net:82 (used at fopnp.net:88)
[mail]
link set dev eth0 up  # fopnp.net:82 (used at fopnp.net:89)
[www]
link set dev eth0 up  # fopnp.net:82 (used at fopnp.net:90)
[h1 h2 h3 h4]
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
[ftp mail www]
link set dev lo alias netc:fopnp up
[ftp]
addr add 10.130.1.2/24 dev eth0  # fopnp.net:84 (used at fopnp.net:88)
route add default via 10.130.1.1 dev eth0 proto 205  # fopnp.net:85 (used at fopnp.net:88)
[mail]
addr add 10.130.1.3/24 dev eth0  # fopnp.net:84 (used at fopnp.net:89)
route add default via 10.130.1.1 dev eth0 proto 205  # fopnp.net:85 (used at fopnp.net:89)
[www]
addr add 10.130.1.4/24 dev eth0  # fopnp.net:84 (used at fopnp.net:90)
route add default via 10.130.1.1 dev eth0 proto 205  # fopnp.net:85 (used at fopnp.net:90)
[h1 h2 h3 h4]
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
[h1]
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0  # fopnp.net:34 (i=1, used at fopnp.net:40)
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
[h2]
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0  # fopnp.net:34 (i=2, used at fopnp.net:40)
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
[h3]
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0  # fopnp.net:34 (i=3, used at fopnp.net:40)
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
[h4]
@ipv6 sysctl net/ipv6/conf/eth1/accept_ra=0  # fopnp.net:34 (used at fopnp.net:41)
@ipv6 sysctl net/ipv6/conf/eth1/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth1/accept_dad=0
[h1 h2 h3 h4]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
link set dev eth0 up
[h1]
link set dev eth1 up  # fopnp.net:34 (i=1, used at fopnp.net:40)
[h2]
link set dev eth1 up  # fopnp.net:34 (i=2, used at fopnp.net:40)
[h3]
link set dev eth1 up  # fopnp.net:34 (i=3, used at fopnp.net:40)
[h4]
link set dev eth1 up  # fopnp.net:34 (used at fopnp.net:41)
[h1 h2 h3 h4]
link set dev lo alias netc:fopnp up
[h1]
addr add 172.17.0.1/16 dev eth0  # fopnp.net:40 (i=1)
addr add 192.168.1.11/24 dev eth1  # fopnp.net:36 (i=1, used at fopnp.net:40)
route add default via 192.168.1.1 dev eth1 proto 205  # fopnp.net:37 (i=1, used at fopnp.net:40)
[h2]
addr add 172.17.0.2/16 dev eth0  # fopnp.net:40 (i=2)
addr add 192.168.1.12/24 dev eth1  # fopnp.net:36 (i=2, used at fopnp.net:40)
route add default via 192.168.1.1 dev eth1 proto 205  # fopnp.net:37 (i=2, used at fopnp.net:40)
[h3]
addr add 172.17.0.3/16 dev eth0  # fopnp.net:40 (i=3)
addr add 192.168.1.13/24 dev eth1  # fopnp.net:36 (i=3, used at fopnp.net:40)
route add default via 192.168.1.1 dev eth1 proto 205  # fopnp.net:37 (i=3, used at fopnp.net:40)
[h4]
addr add 172.17.0.4/16 dev eth0  # fopnp.net:41
addr add 192.168.1.14/24 dev eth1  # fopnp.net:36 (used at fopnp.net:41)
route add default via 192.168.1.1 dev eth1 proto 205  # fopnp.net:37 (used at fopnp.net:41)
[host]
link set dev modemA-eth1 up  # fopnp.net:47 (used at fopnp.net:51)
sysctl net/ipv4/conf/docker0/route_localnet=1  # fopnp.net:33 (i=1, used at fopnp.net:40)
sysctl net/ipv4/conf/homeA/route_localnet=0  # fopnp.net:11 (switch=homeA)
sysctl net/ipv4/conf/homeB/route_localnet=0  # fopnp.net:11 (switch=homeB)
sysctl net/ipv4/conf/exampleCOM/route_localnet=0  # fopnp.net:11 (switch=exampleCOM)
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP  # fopnp.net:1
[host]
link set dev modemB-eth1 up  # fopnp.net:47 (used at fopnp.net:52)
link set dev h1-eth0 up  # fopnp.net:40 (i=1)
link set dev h1-eth1 up  # fopnp.net:34 (i=1, used at fopnp.net:40)
link set dev h2-eth0 up  # fopnp.net:40 (i=2)
link set dev h2-eth1 up  # fopnp.net:34 (i=2, used at fopnp.net:40)
link set dev h3-eth0 up  # fopnp.net:40 (i=3)
link set dev h3-eth1 up  # fopnp.net:34 (i=3, used at fopnp.net:40)
link set dev h4-eth0 up  # fopnp.net:41
link set dev h4-eth1 up  # fopnp.net:34 (used at fopnp.net:41)
link set dev example-eth1 up  # fopnp.net:74
link set dev ftp-eth0 up  # fopnp.net:82 (used at fopnp.net:88)
link set dev mail-eth0 up  # fopnp.net:82 (used at fopnp.net:89)
link set dev www-eth0 up  # fopnp.net:82 (used at fopnp.net:90)
[host] borrowed
sysctl net/ipv4/ip_forward=1  # fopnp.net:1
[host]
link set dev homeA up  # fopnp.net:11 (switch=homeA)
link set dev docker0 up  # fopnp.net:8
link set dev homeB up  # fopnp.net:11 (switch=homeB)
link set dev exampleCOM up  # fopnp.net:11 (switch=exampleCOM)
addr add 172.17.42.1/16 dev docker0  # fopnp.net:8
[modemA]
sysctl net/ipv4/ip_forward=1  # fopnp.net:46 (used at fopnp.net:51)
@ipv6 sysctl net/ipv6/conf/all/forwarding=1
addr add 192.168.1.1/24 dev eth1  # fopnp.net:47 (used at fopnp.net:51)
link set dev eth0 up  # fopnp.net:94
link set dev lo alias netc:fopnp up  # fopnp.net:51
addr add 10.25.1.65/16 dev eth0  # fopnp.net:94
route add 10.25.1.1 dev eth0 proto 205
route add default via 10.25.1.1 proto 205  # fopnp.net:48 (used at fopnp.net:51)
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_fopnp_GUARD - [0:0]
-A NETC_fopnp_GUARD -i lo -j RETURN  # fopnp.net:1
-A NETC_fopnp_GUARD ! -i lo -d 127.0.0.0/8 -j DROP
-A NETC_fopnp_GUARD ! -i docker0 -s 172.17.0.0/16 -j DROP  # fopnp.net:8
-A NETC_fopnp_GUARD ! -i docker0 -d 172.17.0.0/16 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_fopnp_GUARD -i docker0 ! -s 172.17.0.0/16 -j DROP
-I PREROUTING -j NETC_fopnp_GUARD
COMMIT
*nat
:NETC_fopnp_DNAT - [0:0]
:NETC_fopnp_SNAT - [0:0]
-A NETC_fopnp_DNAT -d 127.0.0.1/32 -p tcp --dport 2201 -j DNAT --to-destination 172.17.0.1:22  # fopnp.net:33 (i=1, used at fopnp.net:40)
-A NETC_fopnp_DNAT -d 127.0.0.1/32 -p tcp --dport 2202 -j DNAT --to-destination 172.17.0.2:22  # fopnp.net:33 (i=2, used at fopnp.net:40)
-A NETC_fopnp_DNAT -d 127.0.0.1/32 -p tcp --dport 2203 -j DNAT --to-destination 172.17.0.3:22  # fopnp.net:33 (i=3, used at fopnp.net:40)
-A NETC_fopnp_DNAT -d 127.0.0.1/32 -p tcp --dport 2204 -j DNAT --to-destination 172.17.0.4:22  # fopnp.net:33 (used at fopnp.net:41)
-I PREROUTING -m addrtype --dst-type LOCAL -j NETC_fopnp_DNAT
-I OUTPUT -m addrtype --dst-type LOCAL -j NETC_fopnp_DNAT
-A NETC_fopnp_SNAT -o docker0 -m addrtype --src-type LOCAL -m conntrack --ctstate DNAT -j MASQUERADE  # fopnp.net:8
-A NETC_fopnp_SNAT -o docker0 -s 172.17.0.0/16 -d 172.17.0.0/16 -m conntrack --ctstate DNAT -j MASQUERADE
-A NETC_fopnp_SNAT -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-I POSTROUTING -j NETC_fopnp_SNAT
COMMIT
*filter
:NETC_fopnp_FORWARD - [0:0]
:NETC_fopnp_OUTBOUND - [0:0]
:NETC_fopnp_INPUT - [0:0]
-A NETC_fopnp_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_fopnp_FORWARD -o homeA -m conntrack --ctstate INVALID -j DROP  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_FORWARD -o homeB -m conntrack --ctstate INVALID -j DROP  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_FORWARD -o exampleCOM -m conntrack --ctstate INVALID -j DROP  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # fopnp.net:8
-A NETC_fopnp_FORWARD -o homeA -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_FORWARD -o homeB -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_FORWARD -o exampleCOM -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_FORWARD -i docker0 -o docker0 -j ACCEPT  # fopnp.net:8
-A NETC_fopnp_FORWARD -i homeA -o homeA -j ACCEPT  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_FORWARD -i homeB -o homeB -j ACCEPT  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_FORWARD -i exampleCOM -o exampleCOM -j ACCEPT  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_FORWARD -o docker0 -d 172.17.0.1/32 -p tcp --dport 22 -m conntrack --ctstate DNAT -j ACCEPT  # fopnp.net:33 (i=1, used at fopnp.net:40)
-A NETC_fopnp_FORWARD -o docker0 -d 172.17.0.2/32 -p tcp --dport 22 -m conntrack --ctstate DNAT -j ACCEPT  # fopnp.net:33 (i=2, used at fopnp.net:40)
-A NETC_fopnp_FORWARD -o docker0 -d 172.17.0.3/32 -p tcp --dport 22 -m conntrack --ctstate DNAT -j ACCEPT  # fopnp.net:33 (i=3, used at fopnp.net:40)
-A NETC_fopnp_FORWARD -o docker0 -d 172.17.0.4/32 -p tcp --dport 22 -m conntrack --ctstate DNAT -j ACCEPT  # fopnp.net:33 (used at fopnp.net:41)
-A NETC_fopnp_FORWARD -o docker0 -j DROP  # fopnp.net:8
-A NETC_fopnp_FORWARD -o homeA -j DROP  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_FORWARD -o homeB -j DROP  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_FORWARD -o exampleCOM -j DROP  # fopnp.net:11 (switch=exampleCOM)
-I FORWARD -j NETC_fopnp_FORWARD
-A NETC_fopnp_OUTBOUND -i docker0 -j ACCEPT  # fopnp.net:8
-A NETC_fopnp_OUTBOUND -i homeA -j ACCEPT  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_OUTBOUND -i homeB -j ACCEPT  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_OUTBOUND -i exampleCOM -j ACCEPT  # fopnp.net:11 (switch=exampleCOM)
-A FORWARD -j NETC_fopnp_OUTBOUND
-A NETC_fopnp_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN  # fopnp.net:8
-A NETC_fopnp_INPUT -i homeA -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_INPUT -i homeB -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_INPUT -i exampleCOM -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN  # fopnp.net:8
-A NETC_fopnp_INPUT -i homeA -p icmp --icmp-type 8 -j RETURN  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_INPUT -i homeB -p icmp --icmp-type 8 -j RETURN  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_INPUT -i exampleCOM -p icmp --icmp-type 8 -j RETURN  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_INPUT -i docker0 -j DROP  # fopnp.net:8
-A NETC_fopnp_INPUT -i homeA -j DROP  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_INPUT -i homeB -j DROP  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_INPUT -i exampleCOM -j DROP  # fopnp.net:11 (switch=exampleCOM)
-I INPUT -j NETC_fopnp_INPUT
COMMIT
[modemA]
*nat
:NETC_fopnp_SNAT - [0:0]
-A NETC_fopnp_SNAT -o eth0 -m addrtype ! --src-type LOCAL -j MASQUERADE  # fopnp.net:49 (used at fopnp.net:51)
-I POSTROUTING -j NETC_fopnp_SNAT
COMMIT
[modemB]
*nat
:NETC_fopnp_SNAT - [0:0]
-A NETC_fopnp_SNAT -o eth0 -m addrtype ! --src-type LOCAL -j MASQUERADE  # fopnp.net:49 (used at fopnp.net:52)
-I POSTROUTING -j NETC_fopnp_SNAT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_fopnp_FORWARD - [0:0]
:NETC_fopnp_OUTBOUND - [0:0]
:NETC_fopnp_INPUT - [0:0]
-A NETC_fopnp_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # fopnp.net:8
-A NETC_fopnp_FORWARD -o homeA -m conntrack --ctstate INVALID -j DROP  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_FORWARD -o homeB -m conntrack --ctstate INVALID -j DROP  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_FORWARD -o exampleCOM -m conntrack --ctstate INVALID -j DROP  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # fopnp.net:8
-A NETC_fopnp_FORWARD -o homeA -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_FORWARD -o homeB -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_FORWARD -o exampleCOM -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_FORWARD -i docker0 -o docker0 -j ACCEPT  # fopnp.net:8
-A NETC_fopnp_FORWARD -i homeA -o homeA -j ACCEPT  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_FORWARD -i homeB -o homeB -j ACCEPT  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_FORWARD -i exampleCOM -o exampleCOM -j ACCEPT  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_FORWARD -o docker0 -j DROP  # fopnp.net:8
-A NETC_fopnp_FORWARD -o homeA -j DROP  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_FORWARD -o homeB -j DROP  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_FORWARD -o exampleCOM -j DROP  # fopnp.net:11 (switch=exampleCOM)
-I FORWARD -j NETC_fopnp_FORWARD
-A NETC_fopnp_OUTBOUND -i docker0 -j ACCEPT  # fopnp.net:8
-A NETC_fopnp_OUTBOUND -i homeA -j ACCEPT  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_OUTBOUND -i homeB -j ACCEPT  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_OUTBOUND -i exampleCOM -j ACCEPT  # fopnp.net:11 (switch=exampleCOM)
-A FORWARD -j NETC_fopnp_OUTBOUND
-A NETC_fopnp_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN  # fopnp.net:8
-A NETC_fopnp_INPUT -i homeA -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_INPUT -i homeB -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_INPUT -i exampleCOM -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN  # fopnp.net:8
-A NETC_fopnp_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_fopnp_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_fopnp_INPUT -i homeA -p ipv6-icmp --icmpv6-type 128 -j RETURN  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_INPUT -i homeA -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_fopnp_INPUT -i homeA -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_fopnp_INPUT -i homeB -p ipv6-icmp --icmpv6-type 128 -j RETURN  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_INPUT -i homeB -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_fopnp_INPUT -i homeB -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_fopnp_INPUT -i exampleCOM -p ipv6-icmp --icmpv6-type 128 -j RETURN  # fopnp.net:11 (switch=exampleCOM)
-A NETC_fopnp_INPUT -i exampleCOM -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_fopnp_INPUT -i exampleCOM -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_fopnp_INPUT -i docker0 -j DROP  # fopnp.net:8
-A NETC_fopnp_INPUT -i homeA -j DROP  # fopnp.net:11 (switch=homeA)
-A NETC_fopnp_INPUT -i homeB -j DROP  # fopnp.net:11 (switch=homeB)
-A NETC_fopnp_INPUT -i exampleCOM -j DROP  # fopnp.net:11 (switch=exampleCOM)
-I INPUT -j NETC_fopnp_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/h1/hosts]  # fopnp.net:40 (i=1)
# netc:fopnp
172.17.0.1	h1
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/h1/hostname]  # fopnp.net:40 (i=1)
h1
[/etc/netns/h2/hosts]  # fopnp.net:40 (i=2)
# netc:fopnp
172.17.0.2	h2
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/h2/hostname]  # fopnp.net:40 (i=2)
h2
[/etc/netns/h3/hosts]  # fopnp.net:40 (i=3)
# netc:fopnp
172.17.0.3	h3
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/h3/hostname]  # fopnp.net:40 (i=3)
h3
[/etc/netns/h4/hosts]  # fopnp.net:41
# netc:fopnp
172.17.0.4	h4
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/h4/hostname]  # fopnp.net:41
h4
[/etc/netns/modemA/hosts]  # fopnp.net:51
# netc:fopnp
192.168.1.1	modemA
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/modemA/hostname]  # fopnp.net:51
modemA
[/etc/netns/modemB/hosts]  # fopnp.net:52
# netc:fopnp
192.168.1.1	modemB
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/modemB/hostname]  # fopnp.net:52
modemB
[/etc/netns/isp/hosts]  # fopnp.net:54
# netc:fopnp
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/isp/hostname]  # fopnp.net:54
isp
[/etc/netns/backbone/hosts]  # fopnp.net:62
# netc:fopnp
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/backbone/hostname]  # fopnp.net:62
backbone
[/etc/netns/example/hosts]  # fopnp.net:69
# netc:fopnp
10.130.1.1	example.com example
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/example/hostname]  # fopnp.net:73
example.com
[/etc/netns/ftp/hosts]  # fopnp.net:88
# netc:fopnp
10.130.1.2	ftp.example.com ftp
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/ftp/hostname]  # fopnp.net:81 (used at fopnp.net:88)
ftp.example.com
[/etc/netns/mail/hosts]  # fopnp.net:89
# netc:fopnp
10.130.1.3	mail.example.com mail
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/mail/hostname]  # fopnp.net:81 (used at fopnp.net:89)
mail.example.com
[/etc/netns/www/hosts]  # fopnp.net:90
# netc:fopnp
10.130.1.4	www.example.com www
@localhost
10.1.1.1	backbone
10.25.1.1	isp
10.25.1.65	modemA
10.25.1.66	modemB
10.130.1.1	example.com
10.130.1.1	example
10.130.1.2	ftp.example.com
10.130.1.2	ftp
10.130.1.3	mail.example.com
10.130.1.3	mail
10.130.1.4	www.example.com
10.130.1.4	www
192.168.1.11	h1
192.168.1.12	h2
192.168.1.13	h3
192.168.1.14	h4
[/etc/netns/www/hostname]  # fopnp.net:81 (used at fopnp.net:90)
www.example.com
[/etc/netns/h1/resolv.conf]  # fopnp.net:40 (i=1)
nameserver 10.1.1.1
search example.com
[/etc/netns/h2/resolv.conf]  # fopnp.net:40 (i=2)
nameserver 10.1.1.1
search example.com
[/etc/netns/h3/resolv.conf]  # fopnp.net:40 (i=3)
nameserver 10.1.1.1
search example.com
[/etc/netns/h4/resolv.conf]  # fopnp.net:41
nameserver 10.1.1.1
search example.com
[/etc/netns/modemA/resolv.conf]  # fopnp.net:51
nameserver 10.1.1.1
search example.com
[/etc/netns/modemB/resolv.conf]  # fopnp.net:52
nameserver 10.1.1.1
search example.com
[/etc/netns/isp/resolv.conf]  # fopnp.net:54
nameserver 10.1.1.1
search example.com
[/etc/netns/backbone/resolv.conf]  # fopnp.net:62
nameserver 10.1.1.1
search example.com
[/etc/netns/example/resolv.conf]  # fopnp.net:69
nameserver 10.1.1.1
search example.com
[/etc/netns/ftp/resolv.conf]  # fopnp.net:88
nameserver 10.1.1.1
search example.com
[/etc/netns/mail/resolv.conf]  # fopnp.net:89
nameserver 10.1.1.1
search example.com
[/etc/netns/www/resolv.conf]  # fopnp.net:90
nameserver 10.1.1.1
search example.com
END
}
