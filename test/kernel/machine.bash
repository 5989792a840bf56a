# become_machine BACKEND BR_NETFILTER NAME: makes fresh mount and network namespaces look like a machine of their own, whose
# iptables are those of the backend (nft or legacy), with br_netfilter on, off or missing.
become_machine() {
  local backend=$1 br_netfilter=$2 machine=$3 name family verb value
  mount -t tmpfs tmpfs /run
  mount -t tmpfs tmpfs /tmp
  mkdir -p /run/lab/etc /run/lock
  touch /run/xtables.lock

  # A private /etc with what the tools read, so that /etc/netns can be written and nothing of the machine shows.
  mount -t tmpfs -o mode=755 tmpfs /run/lab/etc
  for name in passwd group nsswitch.conf protocols services ethertypes iproute2 ld.so.cache alternatives default ufw firewalld; do
    [ ! -e "/etc/$name" ] || cp -r --no-preserve=ownership "/etc/$name" /run/lab/etc/
  done
  for family in iptables ip6tables; do
    for verb in '' -save -restore; do
      ln -sfn "/usr/sbin/$family-$backend$verb" "/run/lab/etc/alternatives/$family$verb"
    done
  done
  printf '127.0.0.1\tlocalhost\n::1\tlocalhost\n' >/run/lab/etc/hosts
  printf 'search lab.example\nnameserver 192.0.2.53\n' >/run/lab/etc/resolv.conf
  echo "$machine" >/run/lab/etc/hostname
  hostname "$machine"
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
  ip link set lo up
}

# Ends, and everything in these namespaces with it, when standard input does.
stand() {
  echo ready
  while read -r _; do :; done
}
