# The first process of a cluster: the switch that its segments are made of. Arguments: the segments' names.
set -eu
# shellcheck source=test/kernel/machine.bash
. "${BASH_SOURCE[0]%/*}/machine.bash"
echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6
# A switch shows its frames to no packet filter.
echo 0 >/proc/sys/net/bridge/bridge-nf-call-iptables
echo 0 >/proc/sys/net/bridge/bridge-nf-call-ip6tables
for segment; do
  ip link add name "$segment" type bridge mcast_snooping 0
  ip link set dev "$segment" up
done
stand
