# Prints what snapshot.ts makes its text of: the host's network, that of each namespace in /run/netns and of each process that
# the laws have started (laws/prepare-host.bash), and the files of the machine. A place begins with byte 1 and its name, each of its parts with byte 2; files follow byte 3.

# One process for each tool. It is read by sh, which starts faster, with the place's name as $0. Of what stands in /proc,
# nf_conntrack_count goes by itself. Of legacy tables only those that are loaded are looked at: to name one would load it.
# shellcheck disable=SC2016
look='
  printf "\1%s\2" "$0"
  printf "%s\n" "addr show" "route show table all" "rule show" "neigh show proxy" "neigh show nud permanent" |
    ip -j -d -batch -
  ip -6 -j -d rule show
  printf "\2"
  iptables-save 2>/dev/null
  printf "\2"
  ip6tables-save 2>/dev/null
  printf "\2"
  nft "list ruleset bridge; list ruleset inet; list ruleset arp; list ruleset netdev" 2>/dev/null
  printf "\2"
  grep -rs --exclude=nf_conntrack_count "" /proc/sys/net
  :
'
sh -c "$look" host
seen=()
for path in /run/lab/processes/* /run/netns/*; do
  # A file of scripts made by others may be gone, or not be a namespace: that, too, is a state.
  [[ -e $path || -L $path ]] || continue
  name=${path##*/}
  if [[ $path -ef /proc/self/ns/net ]]; then
    printf '\1%s\2the namespace of the host' "$name"
    continue
  fi
  for earlier in "${seen[@]}"; do
    if [[ $path -ef $earlier ]]; then
      printf '\1%s\2the namespace of %s' "$name" "${earlier##*/}"
      continue 2
    fi
  done
  seen+=("$path")
  nsenter --net="$path" sh -c "$look" "$name" 2>/dev/null || printf '\1%s\2unreadable' "$name"
done
printf '\3'
find /etc/netns /run /tmp -path /run/lab -prune -o ! -path /run/netns -printf '%M %p %l\n' 2>/dev/null
printf '\3'
grep -rs '' /etc/hosts /etc/hostname /etc/resolv.conf /etc/netns
:
