# Makes a laboratory's host one that the laws are tried on: with a bridge, a spare interface, routes, neighbours and addresses that topologies
# may use, with a process for each id in the arguments, which has a network of its own and bears the id, and with fault-tool.bash
# in front of every tool that changes the host.
set -eu
ip link add name old0 address 02:00:00:00:99:01 type bridge
ip addr add 10.23.0.1/24 dev old0
ip link set dev old0 up
# What goes when eth1 goes down.
ip route add 10.78.0.0/16 via 203.0.113.20 dev eth1 mtu 1400
ip route add 10.79.0.0/16 nexthop via 203.0.113.20 dev eth1 weight 2 nexthop via 203.0.113.21 dev eth1
ip route add 2001:db8:78::/48 via 2001:db8:dddd::20 dev eth1 hoplimit 60
ip route add 2001:db8:79::/48 via 2001:db8:dddd::20 dev eth1 mtu 1450
ip neigh add 203.0.113.30 lladdr 02:00:00:00:00:30 dev eth1 nud permanent
ip neigh add proxy 2001:db8:dddd::31 dev eth1
ip link add name spare0 address 02:00:00:00:99:02 type veth peer name spare1 address 02:00:00:00:99:03
mkdir -p /run/lab/sbin /run/lab/tools
mount --bind /usr/sbin /run/lab/sbin
ln -s /run/lab/sbin/* /run/lab/tools/
cat >/run/lab/fault-tool.bash
# Most runs are undisturbed, and most of what is asked only looks: then sh, which starts faster, is all that comes in between.
cat >/run/lab/fault-tool <<'SH'
#!/bin/sh
tool=${0##*/}
real=/run/lab/sbin/$tool
[ -e "$real" ] || real=/usr/bin/$tool
[ -z "$FAULT" ] || [ "$tool $1" = 'ip -j' ] || exec bash /run/lab/fault-tool.bash "$tool" "$real" "$@"
exec "$real" "$@"
SH
chmod 755 /run/lab/fault-tool
for tool in ip sysctl iptables ip6tables iptables-restore ip6tables-restore brctl conntrack mv rm mkdir rmdir ln; do
  ln -sfn /run/lab/fault-tool "/run/lab/tools/$tool"
done
mount --bind /run/lab/tools /usr/sbin

mkdir /run/lab/processes
for id; do
  # The next process gets the number behind this one (proc_sys_kernel(5)).
  echo $((id - 1)) >/proc/sys/kernel/ns_last_pid
  unshare -n sleep infinity <&- >/dev/null 2>&1 &
  (($! == id))
  until ! [[ "/proc/$id/ns/net" -ef /proc/self/ns/net ]]; do sleep 0.01; done
  ln -s "/proc/$id/ns/net" "/run/lab/processes/$id"
  nsenter --net="/proc/$id/ns/net" ip -batch - <<'BATCH'
link set lo up
link add name own0 address 02:00:00:00:77:01 type bridge
addr add 10.44.0.1/24 dev own0
BATCH
done
