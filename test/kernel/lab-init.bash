# The first process of a laboratory: a throw-away host. Arguments: backend (nft or legacy), br_netfilter (on, off or
# missing). It ends, and everything in it with it, when its standard input does.
set -eu
backend=$1 br_netfilter=$2

mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs /tmp
mkdir -p /run/lab/etc /run/lab/netns /run/lock
touch /run/xtables.lock

# A private /etc with what the tools read, so that /etc/netns can be written and nothing of the machine shows.
mount -t tmpfs -o mode=755 tmpfs /run/lab/etc
for name in passwd group nsswitch.conf protocols services ethertypes iproute2 ld.so.cache alternatives; do
  [ ! -e "/etc/$name" ] || cp -r --no-preserve=ownership "/etc/$name" /run/lab/etc/
done
for family in iptables ip6tables; do
  for verb in '' -save -restore; do
    ln -sfn "/usr/sbin/$family-$backend$verb" "/run/lab/etc/alternatives/$family$verb"
  done
done
printf '127.0.0.1\tlocalhost\n::1\tlocalhost\n' >/run/lab/etc/hosts
printf 'search lab.example\nnameserver 192.0.2.53\n' >/run/lab/etc/resolv.conf
echo lab >/run/lab/etc/hostname
mount --move /run/lab/etc /etc
rmdir /run/lab/etc

# A kernel without br_netfilter is one whose module is told to do nothing and cannot be seen.
value=$([ "$br_netfilter" = on ] && echo 1 || echo 0)
echo "$value" >/proc/sys/net/bridge/bridge-nf-call-iptables
echo "$value" >/proc/sys/net/bridge/bridge-nf-call-ip6tables
if [ "$br_netfilter" = missing ]; then
  mkdir /run/lab/empty
  mount --bind /run/lab/empty /proc/sys/net/bridge
fi

# The LAN of the host with a neighbour, and a router that leads to a network outside.
# A second card of the host leads to a network of its own, with one neighbour there: `second`.
# Without duplicate address detection, which would keep IPv6 silent for the first two seconds.
for node in neighbour router outside second; do
  touch "/run/lab/netns/$node"
  unshare --net="/run/lab/netns/$node" bash -c 'echo 0 >/proc/sys/net/ipv6/conf/default/accept_dad'
done
at() {
  local node=$1
  shift
  nsenter --net="/run/lab/netns/$node" "$@"
}
ip link set lo up
echo 0 >/proc/sys/net/ipv6/conf/default/accept_dad
at router ip -batch - <<'BATCH'
link set lo up
link add name lan type bridge
link set dev lan up
addr add 192.0.2.254/24 dev lan
addr add 2001:db8:ffff::254/64 dev lan nodad
BATCH
at router bash -c 'echo 1 >/proc/sys/net/ipv4/ip_forward; echo 1 >/proc/sys/net/ipv6/conf/all/forwarding'
ip link add name eth0 type veth peer name host netns /run/lab/netns/router
at neighbour ip link add name eth0 type veth peer name neighbour netns /run/lab/netns/router
at outside ip link add name eth0 type veth peer name outside netns /run/lab/netns/router
ip link add name eth1 type veth peer name eth0 netns /run/lab/netns/second
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

echo ready
while read -r _; do :; done
