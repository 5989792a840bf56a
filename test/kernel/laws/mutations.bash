# Prints every way in which one single thing of topology NAME (argument 1) can be altered, as it stands on this host, a
# line each: kind, command, an extended regular expression that every difference found by `check` must match, and how many
# differences there are (+: one or more), separated by tabs.
name=$1
offer() { printf '%s\t%s\t%s\t%s\n' "$@"; }

# Characters of names that mean something in a regular expression.
literal() { printf '%s' "${1//./\\.}"; }

of_link() {
  local ns=$1 ip=$2 link=$3 line=$4 word
  word="dev $(literal "$link")( |;|\$)"
  [[ $line == *' mtu 1290 '* ]] || offer mtu "$ip link set dev $link mtu 1290" "$word" 1
  [[ $line != *[,\<]UP[,\>]* ]] || offer 'link down' "$ip link set dev $link down" "$word" +
  # In the namespace of a process, as on the host, others may add what they like.
  [[ -L /run/netns/$ns ]] || offer 'foreign address' "$ip addr add 10.99.9.1/24 dev $link" "10\.99\.9\.1/24 $word" 1
  [[ -L /run/netns/$ns || $line != *[,\<]UP[,\>]* ]] || offer 'foreign route' "$ip route add 10.99.8.0/24 dev $link" "10\.99\.8\.0/24 $word" 1
  [[ $line != *' master '* ]] || offer nomaster "$ip link set dev $link nomaster" "$(literal "$link")" +
  if [[ -z $ns ]]; then
    [[ $line != *' bridge forward_delay '* ]] ||
      offer 'foreign port' "ip link add name mut0 type veth peer name mut2; ip link set dev mut0 master $link" 'mut0 nomaster' 1
    offer alias "$ip link set dev $link alias something" "$word" 1
    offer 'link removed' "$ip link del dev $link" . +
  fi
  if [[ $line == *' bridge forward_delay '* ]]; then
    if [[ $line == *' stp_state 1 '* ]]; then word=0; else word=1; fi
    offer stp "$ip link set dev $link type bridge stp_state $word" "dev $(literal "$link")" 1
  fi
}

in_namespace() {
  local ns=$1 ip='ip' line link own=' '
  [[ -z $ns ]] || ip="ip -n $ns"
  while IFS= read -r line; do
    link=${line#*: } link=${link%%: *} link=${link%%@*}
    # own0 was in the namespace of a process before.
    [[ $link != lo && $link != own0 ]] || continue
    [[ -n $ns || $line == *"alias netc:$name"* ]] || continue
    own+="$link "
    of_link "$ns" "$ip" "$link" "$line"
  done < <($ip -d -o link show)
  if [[ -n $ns && ! -L /run/netns/$ns ]]; then
    offer 'foreign link' "$ip link add name mut0 type veth peer name mut1" 'dev mut[01]' 1
    offer 'foreign address of loopback' "$ip addr add 10.99.7.1/32 dev lo" '10\.99\.7\.1/32 dev lo' 1
    offer 'foreign hole' "$ip route add blackhole 10.99.6.0/24" '10\.99\.6\.0/24' 1
  fi
  while read -r _ link _ line _; do
    [[ $own == *" $link "* && $line != fe80::*:* ]] || continue
    # Routes over it go along, some of which name the next hop alone.
    offer 'address removed' "$ip addr del $line dev $link" "dev $(literal "$link")|route add [^ ]+ via " +
  done < <($ip -o addr show)
  while read -r line; do
    [[ $line == *' proto 205'* ]] || continue
    offer 'route removed' "$ip ${line/#default via fe80::1/-6 route del default via fe80::1}" . 1
  done < <(
    $ip -4 -o route show | grep ' proto 205' | sed 's/^/-4 route del /; s/ linkdown//'
    $ip -6 -o route show | grep ' proto 205' | sed 's/^/-6 route del /; s/ linkdown//; s/ pref medium//'
  )
}

# Whether a path names the host's own namespace, as of a container that has `net host`: what is in there is the host's.
is_host() { [[ $1 -ef /proc/self/ns/net ]]; }

in_namespace ''
for path in /run/netns/*; do
  if [[ $(readlink "$path") == /proc/* ]]; then
    offer 'name of a process removed' "rm $path" "$path" 1
    is_host "$path" || in_namespace "${path##*/}"
  elif [[ -L $path ]]; then
    offer 'shared namespace removed' "rm $path" "$path" 1
  elif [[ -e $path ]]; then
    in_namespace "${path##*/}"
    offer 'namespace removed' "ip netns del ${path##*/}" . +
  fi
done

# The rules of one namespace: the host's, or one that is named.
of_rules() {
  local ns=$1 in='' inside='' place command table line chain above word from
  local -A rules
  [[ -z $ns ]] || in="ip netns exec $ns " inside='container '
  # How check tells the command.
  [[ -z $ns ]] && place=' ' || place=" ip netns exec $(literal "$ns") "
  for command in iptables ip6tables; do
    table='' above='' from=10.99.0.1/32
    [[ $command == iptables ]] || from=2001:db8:99::1/128
    rules=()
    while IFS= read -r line; do
      case $line in
        '*'*) table=${line#'*'} ;;
        "-A NETC_${name}_"*)
          chain=${line#-A } chain=${chain%% *}
          word="$(literal "$chain")"
          rules[$chain]=$((${rules[$chain]:-0} + 1))
          offer "${inside}rule removed" "$in$command -t $table -D $chain ${rules[$chain]}" "$place$command .*$word " 1
          if ((rules[$chain] == 1)); then
            offer "${inside}foreign rule" "$in$command -t $table -I $chain -s $from -j RETURN" "$place$command .*$word -s $(literal "$from")" 1
            offer "${inside}chain flushed" "$in$command -t $table -F $chain" "$place$command .*$word" +
          elif [[ $line != "${above-}" ]]; then
            offer "${inside}rules swapped" "$in$command -t $table -D $chain ${rules[$chain]} && $in$command -t $table -I $chain $((rules[$chain] - 1)) ${line#-A "$chain"}" "$place$command .*$word" 1
          fi
          [[ $line != *' --to-destination '* && $line != *' -j MASQUERADE' ]] ||
            offer "${inside}verdict altered" "$in$command -t $table -R $chain ${rules[$chain]} -j RETURN" "$place$command .*$word" +
          above=$line
          ;;
        *" -j NETC_${name}_"*)
          chain=${line#-A } chain=${chain%% *}
          offer "${inside}jump removed" "$in$command -t $table -D ${line#-A }" "$place$command .*${line##* }" 1
          [[ $line == *_OUTBOUND ]] ||
            offer "${inside}jump behind others" "$in$command -t $table -D ${line#-A }; $in$command -t $table -A $chain -s $from -j ACCEPT; $in$command -t $table $line" "${line##* }" 2
          ;;
        ':FORWARD DROP '*) [[ -n $ns ]] || offer policy "$command -P FORWARD ACCEPT" "$command -P FORWARD" 1 ;;
      esac
    done < <(${ns:+ip netns exec "$ns"} "$command-save")
  done
}

of_rules ''
for path in /run/netns/*; do
  [[ ! -e $path || -L $path && $(readlink "$path") != /proc/* ]] || is_host "$path" || of_rules "${path##*/}"
done

# Neighbours that the host answers for.
while read -r word _ _ link _; do
  offer 'neighbour removed' "ip neigh del proxy $word dev $link" "proxy $word dev $link" 1
done < <(ip -6 neigh show proxy | grep ' proto 205' | sed 's/^\([^ ]*\) /\1 - /')

for path in /etc/netns/*/*; do
  [[ -f $path && ! -L ${path%/*} ]] || continue
  offer 'file altered' "echo altered >>$path" "$path" 1
  offer 'file removed' "rm $path" "$path" 1
done

# Each line of a table (see declared_lines in the script) for each of its rows.
write_out_tables() {
  awk '
    /^%/ { part = $1; if (part == "%each") count = 0; next }
    part == "%each" { text[++count] = $0; next }
    part == "%rows" {
      for (i = 1; i <= count; i++) {
        line = text[i]
        for (word = NF; word > 0; word--) gsub("%" word, $word, line)
        print line
      }
      next
    }
    { print }'
}

ns=''
while IFS= read -r line; do
  line=${line%% # *} line=${line%"${line##*[! ]}"}
  case $line in
    '['*) ns=${line#'['} ns=${ns%%']'*} ;;
    *'sysctl net/'*=*)
      [[ $line != '@no_br_netfilter '* || ! -d /proc/sys/net/bridge || -z $(ls /proc/sys/net/bridge) ]] || continue
      key=${line#*sysctl } value=${key#*=} key=${key%%=*}
      if [[ $value != 0 ]]; then value=0; else value=1; fi
      # The kernel keeps it in ticks, which are longer than its unit, 1/100 s (arp(7)): 1 is read as 0.
      [[ $key != */proxy_delay ]] || value=50
      for space in $ns; do
        in='' word=''
        [[ $space == host ]] || in="ip netns exec $space " word="$space"
        # What stands under another condition does not concern every host.
        [[ $(${word:+ip netns exec "$word"} sysctl -n "$key" 2>/dev/null) == "${line##*=}" ]] || continue
        offer "sysctl ${key##*/}" "${in}sysctl -qw $key=$value" "${key##*/}" +
      done
      ;;
  esac
done < <(sed -n '/^declared_lines()/,/^END$/p' "/run/lab/$name.sh" | write_out_tables)
