# The first process of a host for one measurement: network, mounts, /run and /etc of its own. Argument: the iptables backend.
# It ends, and everything in it with it, when its standard input does. Unlike the laboratory of the kernel tests it has no
# user namespace of its own: in one of those iptables-nft cannot send more than a few hundred rules at once.
set -eu
backend=$1

mount -t tmpfs tmpfs /run
mkdir -p /run/etc /run/netns /run/lock
touch /run/xtables.lock
for name in passwd group nsswitch.conf protocols services ethertypes iproute2 ld.so.cache alternatives cni containers; do
  [ ! -e "/etc/$name" ] || cp -r --no-preserve=ownership "/etc/$name" /run/etc/
done
for family in iptables ip6tables; do
  for verb in '' -save -restore; do
    ln -sfn "/usr/sbin/$family-$backend$verb" "/run/etc/alternatives/$family$verb"
  done
done
printf '127.0.0.1\tlocalhost\n' >/run/etc/hosts
printf 'nameserver 192.0.2.53\n' >/run/etc/resolv.conf
mount --bind /run/etc /etc
ip link set lo up
echo 0 >/proc/sys/net/ipv4/ip_forward

echo "$BASHPID"
while read -r _; do :; done
