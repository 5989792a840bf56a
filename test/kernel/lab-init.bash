# The first process of a laboratory: a throw-away host and what is around it. Arguments: backend, br_netfilter (see
# machine.bash).
set -eu
# shellcheck source=test/kernel/machine.bash
. "${BASH_SOURCE[0]%/*}/machine.bash"
become_machine "$1" "$2" lab

# The LAN of the host with a neighbour, and a router that leads to a network outside.
# A second card of the host leads to a network of its own, with one neighbour there: `second`.
# Without duplicate address detection, which would keep IPv6 silent for the first two seconds.
mkdir /run/lab/netns
for node in neighbour router outside second; do
  touch "/run/lab/netns/$node"
  unshare --net="/run/lab/netns/$node" bash -c 'echo 0 >/proc/sys/net/ipv6/conf/default/accept_dad'
done
at() {
  local node=$1
  shift
  nsenter --net="/run/lab/netns/$node" "$@"
}
echo 0 >/proc/sys/net/ipv6/conf/default/accept_dad
at router ip -batch - <<'BATCH'
link set lo up
link add name lan type bridge
link set dev lan up
addr add 192.0.2.254/24 dev lan
addr add 2001:db8:ffff::254/64 dev lan nodad
BATCH
at router bash -c 'echo 1 >/proc/sys/net/ipv4/ip_forward; echo 1 >/proc/sys/net/ipv6/conf/all/forwarding'
ip link add name eth0 address 02:00:00:00:00:e0 type veth peer name host netns /run/lab/netns/router
at neighbour ip link add name eth0 type veth peer name neighbour netns /run/lab/netns/router
at outside ip link add name eth0 type veth peer name outside netns /run/lab/netns/router
ip link add name eth1 address 02:00:00:00:00:e1 type veth peer name eth0 netns /run/lab/netns/second
at second ip -batch - <<'BATCH'
link set lo up
link set dev eth0 up
addr add 203.0.113.20/24 dev eth0
addr add 2001:db8:dddd::20/64 dev eth0 nodad
BATCH
at router ip -batch - <<'BATCH'
link set dev host master lan up
link set dev neighbour master lan up
link set dev outside up
addr add 198.51.100.254/24 dev outside
addr add 2001:db8:eeee::254/64 dev outside nodad
BATCH
at neighbour ip -batch - <<'BATCH'
link set lo up
link set dev eth0 up
addr add 192.0.2.20/24 dev eth0
addr add 2001:db8:ffff::20/64 dev eth0 nodad
route add default via 192.0.2.254
route add default via 2001:db8:ffff::254
BATCH
at outside ip -batch - <<'BATCH'
link set lo up
link set dev eth0 up
addr add 198.51.100.10/24 dev eth0
addr add 2001:db8:eeee::10/64 dev eth0 nodad
route add default via 198.51.100.254
route add default via 2001:db8:eeee::254
BATCH
ip -batch - <<'BATCH'
link set dev eth0 up
addr add 192.0.2.10/24 dev eth0
addr add 2001:db8:ffff::10/64 dev eth0 nodad
route add default via 192.0.2.254
route add default via 2001:db8:ffff::254
link set dev eth1 up
addr add 203.0.113.10/24 dev eth1
addr add 2001:db8:dddd::10/64 dev eth1 nodad
BATCH
# As on any host.
echo 1 >/proc/sys/net/ipv6/conf/default/accept_dad

stand
