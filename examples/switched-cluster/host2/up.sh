#!/usr/bin/env bash
# The network of topology switched-cluster on host host2, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: c2-1, c2-2
#   interfaces: docker0, c2-1-eth0, c2-2-eth0
#   chains: NETC_switche.gdfkyy_FORWARD, NETC_switche.gdfkyy_OUTBOUND, NETC_switche.gdfkyy_INPUT
#     NETC_switche.gdfkyy_GUARD
#   files: /etc/netns/c2-1/hosts, /etc/netns/c2-1/hostname, /etc/netns/c2-2/hosts
#     /etc/netns/c2-2/hostname
# It changes, and puts back on the way down:
#   ip6tables -P FORWARD DROP
#   addr add 2001:db8::2/64 dev eth0 nodad
#   sysctl net/ipv6/conf/default/forwarding=1
#   sysctl net/ipv6/conf/all/forwarding=1
#   route add 2001:db8:1::/64 via 2001:db8::1 dev eth0 proto 205
# It wants to find:
#   link eth0
# It needs bash 4.4 or newer and ip, sysctl, flock, nsenter, unshare, iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save, ip6tables-restore.

# The network as declared, in the order in which it is made. Behind a # stands the line of the topology from which a line
# and those below it come; a [header] names the network namespace, and borrowed things are the host's own.
declare_network() {
  # In the words of ip(8), sysctl(8), brctl(8) and ln(1); @words are conditions of the host.
  mapfile -t DECLARED <<'END'
[host]
netns add c2-1                                                            # switched-cluster.net:14
netns add c2-2                                                            # switched-cluster.net:15
link add name docker0 address de:e0:c1:41:d4:e0 type bridge stp_state 0   # switched-cluster.net:13
link set dev docker0 mtu 1500
rules                                                                     # switched-cluster.net:11
files
link add name c2-1-eth0 mtu 1500 type veth peer name eth0 netns c2-1 address 0a:c1:93:3c:7a:27 mtu 1500  # switched-cluster.net:14
link add name c2-2-eth0 mtu 1500 type veth peer name eth0 netns c2-2 address 16:26:3d:48:9e:95 mtu 1500  # switched-cluster.net:15
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0                            # switched-cluster.net:13
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
@no_br_netfilter sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
link set dev c2-1-eth0 master docker0                                     # switched-cluster.net:14
link set dev c2-2-eth0 master docker0                                     # switched-cluster.net:15
addr add fe80::1/64 dev docker0 nodad                                     # switched-cluster.net:13
[host borrowed]
require link eth0                                                         # switched-cluster.net:12
@forwarding6_was_off ip6tables -P FORWARD DROP                            # switched-cluster.net:11
addr add 2001:db8::2/64 dev eth0 nodad                                    # switched-cluster.net:12
sysctl net/ipv6/conf/default/forwarding=1                                 # switched-cluster.net:11
sysctl net/ipv6/conf/all/forwarding=1
[c2-1]
sysctl net/ipv4/ip_forward=0                                              # switched-cluster.net:14
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:switched-cluster up
addr add 2001:db8:2::1/64 dev eth0 nodad
link set dev eth0 up
route add default via fe80::1 dev eth0 proto 205
[c2-2]
sysctl net/ipv4/ip_forward=0                                              # switched-cluster.net:15
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:switched-cluster up
addr add 2001:db8:2::2/64 dev eth0 nodad
link set dev eth0 up
route add default via fe80::1 dev eth0 proto 205
[host]
link set dev c2-1-eth0 up                                                 # switched-cluster.net:14
link set dev c2-2-eth0 up                                                 # switched-cluster.net:15
link set dev docker0 up                                                   # switched-cluster.net:13
route add 2001:db8:2::/64 dev docker0 proto 205
[host borrowed]
route add 2001:db8:1::/64 via 2001:db8::1 dev eth0 proto 205              # switched-cluster.net:2 routes auto: host1 over lan
END
  # For iptables-restore --noflush: only our own chains, and the jumps into them.
  mapfile -t RULES4 <<'END'
[host]
*filter
:NETC_switche.gdfkyy_FORWARD - [0:0]
:NETC_switche.gdfkyy_OUTBOUND - [0:0]
:NETC_switche.gdfkyy_INPUT - [0:0]
-A NETC_switche.gdfkyy_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # switched-cluster.net:13
-A NETC_switche.gdfkyy_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_switche.gdfkyy_FORWARD
-A NETC_switche.gdfkyy_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_switche.gdfkyy_OUTBOUND
-A NETC_switche.gdfkyy_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -j DROP
-I INPUT -j NETC_switche.gdfkyy_INPUT
COMMIT
END
  # The same for ip6tables-restore.
  mapfile -t RULES6 <<'END'
[host]
*raw
:NETC_switche.gdfkyy_GUARD - [0:0]
-A NETC_switche.gdfkyy_GUARD -i lo -j RETURN                              # switched-cluster.net:11
-A NETC_switche.gdfkyy_GUARD ! -i docker0 -s 2001:db8:2::/64 -j DROP      # switched-cluster.net:13
-A NETC_switche.gdfkyy_GUARD -i docker0 -s fe80::/10 -j RETURN
-A NETC_switche.gdfkyy_GUARD -i docker0 -s ::/128 -j RETURN
-A NETC_switche.gdfkyy_GUARD -i docker0 ! -s 2001:db8:2::/64 -j DROP
-I PREROUTING -j NETC_switche.gdfkyy_GUARD
COMMIT
*filter
:NETC_switche.gdfkyy_FORWARD - [0:0]
:NETC_switche.gdfkyy_OUTBOUND - [0:0]
:NETC_switche.gdfkyy_INPUT - [0:0]
-A NETC_switche.gdfkyy_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_switche.gdfkyy_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i eth0 -o docker0 -s 2001:db8::1/128 -j ACCEPT  # switched-cluster.net:2
-A NETC_switche.gdfkyy_FORWARD -i eth0 -o docker0 -s 2001:db8::2/128 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i eth0 -o docker0 -s 2001:db8:1::/64 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -i eth0 -o docker0 -s 2001:db8:2::/64 -j ACCEPT
-A NETC_switche.gdfkyy_FORWARD -o docker0 -j DROP                         # switched-cluster.net:13
-I FORWARD -j NETC_switche.gdfkyy_FORWARD
-A NETC_switche.gdfkyy_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_switche.gdfkyy_OUTBOUND
-A NETC_switche.gdfkyy_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_switche.gdfkyy_INPUT -i docker0 -j DROP
-I INPUT -j NETC_switche.gdfkyy_INPUT
COMMIT
END
  # Files, each with its text below its path.
  mapfile -t FILES <<'END'
[/etc/netns/c2-1/hosts]  # switched-cluster.net:14
# netc:switched-cluster
2001:db8:2::1	c2-1
127.0.0.1	localhost
::1	localhost ip6-localhost ip6-loopback
fe00::0	ip6-localnet
ff00::0	ip6-mcastprefix
ff02::1	ip6-allnodes
ff02::2	ip6-allrouters
[/etc/netns/c2-1/hostname]  # switched-cluster.net:14
c2-1
[/etc/netns/c2-2/hosts]  # switched-cluster.net:15
# netc:switched-cluster
2001:db8:2::2	c2-2
127.0.0.1	localhost
::1	localhost ip6-localhost ip6-loopback
fe00::0	ip6-localnet
ff00::0	ip6-mcastprefix
ff02::1	ip6-allnodes
ff02::2	ip6-allrouters
[/etc/netns/c2-2/hostname]  # switched-cluster.net:15
c2-2
END
}

# What follows is the same in every script of netc but for functions that this one does not need.

# Runs the steps in order, those that one process can run as one batch. What each is going to make or change is on record
# before it runs. When one fails, or the run is interrupted, what this run did is undone; only `down` goes on, since what
# it has taken away cannot be put back, and tells at the end what remains.
act() {
  local first=0 next total=${#S_LINE[@]} executor
  trap 'INTERRUPTED=SIGINT' INT
  trap 'INTERRUPTED=SIGTERM' TERM
  trap 'INTERRUPTED=SIGHUP' HUP
  while ((first < total)); do
    executor_of "${S_LINE[first]}"
    executor=$EXECUTOR next=$((first + 1))
    while ((next < total)) && [[ $executor == @(ip|sysctl|restore|rm|mkdir|rmdir) && ${S_NS[next]} == "${S_NS[first]}" ]]; do
      executor_of "${S_LINE[next]}"
      [[ $EXECUTOR == "$executor" ]] || break
      ((next++))
    done
    write_records "$first" "$next" || fail_step "$first" "$((first - 1))" "cannot write to $RUN_DIR"
    if ! run_batch "$executor" "$first" "$next"; then
      # `ip -batch` stops where it fails; the others may have done any part of their batch.
      [[ $executor == ip ]] && next=$((BATCH_FAILED + 1))
      if [[ $VERB == down && -z $INTERRUPTED ]]; then
        report_failure "$BATCH_FAILED" "$BATCH_MESSAGE"
        LEFT+=$(printf '  %s\n' "${S_LINE[@]:BATCH_FAILED:next - BATCH_FAILED}")$'\n'
        while ((first < BATCH_FAILED)); do
          count_step "$first"
          report_step "$first"
          ((first++))
        done
        first=$next
        continue
      fi
      fail_step "$BATCH_FAILED" "$((next - 1))" "$BATCH_MESSAGE"
    fi
    while ((first < next)); do
      count_step "$first"
      report_step "$first"
      ((first++))
    done
    show_progress "$next" "$total"
    [[ -z $INTERRUPTED ]] || fail_step '' "$((next - 1))" "interrupted by $INTERRUPTED"
  done
  if [[ -n $LEFT ]]; then
    printf 'netc: not everything could be taken away; what remains:\n%s' "$LEFT" >&2
    print_summary
    exit 6
  fi
  save_script
  settle_records
}

# Starts the watchdog: a process of its own session, or a unit where systemd runs, that needs neither this process nor its
# terminal nor the script's file. Comes back when it is there and knows what to do; else refuses.
arm_watchdog() {
  local folder=$RUN_DIR/$NETC_TOPOLOGY/unconfirmed i name own=1
  local -a launch=(setsid)
  mkdir -p "$folder" || refuse 3 '' "cannot make $folder"
  # What there is to come back to: the network of an earlier script, if any.
  [[ ! -e ${folder%/*}/script ]] || cp "${folder%/*}/script" "$folder/before" || refuse 3 '' "cannot write to $folder"
  script_text >"$folder/program" || refuse 3 '' "cannot write to $folder"
  # sd_booted(3). systemd starts it in its own namespaces, which have to be ours.
  for name in net mnt pid; do [[ /proc/self/ns/$name -ef /proc/1/ns/$name ]] || own=''; done
  if [[ -n $own && -d /run/systemd/system && -n $(type -P systemd-run) ]]; then
    launch=(systemd-run --quiet --collect --description="netc: $NETC_TOPOLOGY is put back unless confirmed")
  fi
  "${launch[@]}" bash "$folder/program" watch_for_confirmation "$CONFIRM" "$$" "$(start_time_of "$$")" \
    </dev/null >>"$folder/log" 2>&1 {LOCK}>&- &
  for ((i = 0; i < 100; i++)); do
    unconfirmed_seconds >/dev/null && return
    sleep 0.05
  done
  disarm_watchdog
  refuse 3 '' 'the watchdog of --confirm does not start'
}

# Fills PROCESS with the process ids of the containers $2 of the engine $1 (docker or podman) by ENGINE:NAME, 0 for one that
# is not running, and ENGINE_SAYS with what it complains of. The engine is this host's, whatever the environment says: the
# processes of another one's containers mean nothing here.
ask_engine() {
  local line
  local -a names words=(docker --host unix:///var/run/docker.sock)
  [[ $1 == docker ]] || words=(env -u CONTAINER_HOST -u CONTAINER_CONNECTION "$1")
  read -ra names <<<"$2"
  while IFS= read -r line; do
    if [[ $line =~ ^([0-9]+)' /'?([A-Za-z0-9][A-Za-z0-9_.-]*)$ ]]; then
      PROCESS[$1:${BASH_REMATCH[2]}]=${BASH_REMATCH[1]}
    elif [[ -n $line ]]; then
      ENGINE_SAYS[$1]=${ENGINE_SAYS[$1]-$line}
    fi
  done < <("${words[@]}" container inspect --format '{{.State.Pid}} {{.Name}}' "${names[@]}" 2>&1 {LOCK}>&-)
}

# Takes a `link add`, `link set` or brctl line apart: A_KEY (the keys of ATTRIBUTE it speaks of), A_VALUE (their wanted
# values), A_NS and A_SET (the namespace and the `link set` words that make each of them true alone).
attributes_of() {
  local ns=$1 dev='' group='' word i
  local -a words
  A_KEY=() A_VALUE=() A_NS=() A_SET=()
  read -ra words <<<"$2"
  for ((i = 0; i < ${#words[@]}; i++)); do
    word=${words[i]}
    case $word in
      link | add | set | brctl | addbr) [[ $word == addbr ]] && dev=${words[++i]} ;;
      addif) dev=${words[i + 2]} A_KEY+=("$ns/$dev/master") A_VALUE+=("${words[i + 1]}") A_NS+=("$ns") A_SET+=("link set dev $dev master ${words[i + 1]}") && i=$((i + 2)) ;;
      stp)
        dev=${words[i + 1]} A_KEY+=("$ns/$dev/bridge.stp_state") A_NS+=("$ns")
        if [[ ${words[i + 2]} == on ]]; then A_VALUE+=(1); else A_VALUE+=(0); fi
        A_SET+=("link set dev $dev type bridge stp_state ${A_VALUE[-1]}") && i=$((i + 2))
        ;;
      name | dev) dev=${words[++i]} ;;
      netns) ns=${words[++i]} ;;
      type) group=${words[++i]} ;;
      # What follows `peer` speaks of the other end, which is made inside its namespace.
      peer)
        group='' dev=${words[i + 2]} ns=${words[i + 4]}
        i=$((i + 4))
        ;;
      up | down) A_KEY+=("$ns/$dev/state") A_VALUE+=("$word") A_NS+=("$ns") A_SET+=("link set dev $dev $word") ;;
      *)
        A_KEY+=("$ns/$dev/${group:+$group.}$word") A_VALUE+=("${words[++i]}") A_NS+=("$ns")
        A_SET+=("link set dev $dev ${group:+type $group }$word ${words[i]}")
        ;;
    esac
  done
}

# Sets KEYS to the names under which the effects of one borrowed line are on record: one an attribute, sysctl, address ...
borrowed_keys() {
  local i
  local -a words
  KEYS=()
  case $2 in
    'sysctl '*) KEYS=("$1/${2%%=*}") ;;
    'link set dev '*)
      attributes_of "$1" "$2"
      for i in "${!A_KEY[@]}"; do KEYS+=("$1/link ${A_KEY[i]}"); done
      ;;
    'iptables -P '* | 'ip6tables -P '*)
      read -ra words <<<"$2"
      KEYS=("$1/${words[*]:0:3}")
      ;;
    'route add '*)
      route_key "$1" "$2"
      KEYS=("$1/route $KEY")
      ;;
    'addr add '* | 'neigh add proxy '*) KEYS=("$1/$2") ;;
  esac
}

# Whether the thing that the undo line $2 speaks of is still there in namespace $1.
can_be_put_back() {
  local -a words
  local key
  read -ra words <<<"$2"
  case $2 in
    'sysctl '*)
      key=${words[1]%%=*}
      [[ -n $1 || -w /proc/sys/$key ]]
      ;;
    'addr del '*) [[ -n ${ADDRESS[$1/${words[4]}/${words[2]}]+set} ]] ;;
    'neigh del proxy '*) [[ -n ${PROXY[$1/${words[5]}/${words[3]}]-} ]] ;;
    'link set dev '*) [[ -n ${LINK[$1/${words[3]}]-} ]] ;;
    'route del '*)
      route_key "$1" "$2"
      [[ -n ${ROUTE[$KEY]-} ]]
      ;;
    'rmdir '*) [[ -d ${words[1]} ]] ;;
    -) return 1 ;;
  esac
}

# Without the journal, which does not outlive a reboot as files do, marks and the declaration tell what is ours.
claim_without_journal() {
  local i line target path
  for i in ${F_PATH[@]+"${!F_PATH[@]}"}; do
    path=${F_PATH[i]}
    # Not through the link of a container that shares another one's files.
    if [[ -e $path && ! -L ${path%/*} ]] && owns_file "$path"; then MADE[$'\t'"file $path"]=1 MADE[$'\t'"dir ${path%/*}"]=1; fi
  done
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    line=${D_LINE[i]}
    case $line in
      'netns add '*) if owns_netns "${line#netns add }"; then MADE[$'\t'"$line"]=1; fi ;;
      rules) MADE[$'\t'"rules ${D_NS[i]}"]=1 ;;
      'ln -s '*)
        read -r _ _ target path <<<"$line"
        if [[ -L $path && $(readlink "$path") == "$target" ]]; then MADE[$'\t'"ln $path"]=1; fi
        ;;
    esac
  done
}

# What a run has removed cannot be put back piece by piece: the script whose network stood before makes it again. Fails when
# there was none, or when it fails; then it tells why.
come_back() {
  local script=$RUN_DIR/$NETC_TOPOLOGY/script
  [[ -e $script ]] || return
  bash "$script" run_under_lock up "$LOCK" >/dev/null || return
  disarm_watchdog
}

# Prints the command that runs line $2 in namespace $1, as a person would type it.
command_text() {
  executor_of "$2"
  case $EXECUTOR in
    ip) printf '%s\n' "ip ${1:+-n $1 }$2" ;;
    sysctl) printf '%s\n' "${1:+ip netns exec $1 }sysctl -w ${2#sysctl }" ;;
    restore | policy) printf '%s\n' "${1:+ip netns exec $1 }$2" ;;
    file) printf '%s\n' "write ${2#* }" ;;
    *) printf '%s\n' "$2" ;;
  esac
}

# The verb `confirm`: what an `up --confirm` made is to stay. Where nothing waits for that, it is not said that all is
# well unless it is: what was declared may have been put back.
confirm() {
  if unconfirmed_seconds >/dev/null; then
    disarm_watchdog
    print_summary
    exit 0
  fi
  # Where the watchdog itself died nothing is put back any more.
  disarm_watchdog
  printf 'netc: nothing waits to be confirmed: comparing what there is with what is declared\n' >&2
  ACTION=check VERB=up
  run_verb
}

# Counts step number $1 for the last line.
count_step() {
  case ${S_SIGN[$1]} in
    +) ((ADDED++)) ;;
    '~') ((MODIFIED++)) ;;
    -) ((REMOVED++)) ;;
  esac
  return 0
}

# `addr add ADDRESS/LENGTH dev NAME [nodad] [noprefixroute]`
decide_address() {
  local ns=$1 line=$2 key wanted=''
  local -a words
  read -ra words <<<"$line"
  key=$ns/${words[4]}/${words[2]}
  [[ $line == *' noprefixroute'* ]] && wanted=noprefixroute
  if [[ -n ${ADDRESS[$key]+set} ]]; then
    if [[ ${ADDRESS[$key]} == "$wanted" || -n $RECORD ]]; then
      ((UNCHANGED++))
      return
    fi
    # The flag decides whether there is a route to the prefix; only a new address takes it along.
    step - "$ns" "addr del ${words[2]} dev ${words[4]}" "$3" "address ${ADDRESS[$key]:-without noprefixroute}" ''
  fi
  BORROWED_KEY=$ns/$line
  step + "$ns" "$line" "$3" '' "addr del ${words[2]} dev ${words[4]}"
}

# Steps for each attribute of a link line that is not as wanted.
decide_attributes() {
  local i key was undo
  attributes_of "$1" "$2"
  for i in ${A_KEY[@]+"${!A_KEY[@]}"}; do
    key=${A_KEY[i]} was=${ATTRIBUTE[$key]-}
    if [[ $was == "${A_VALUE[i]}" ]]; then
      ((UNCHANGED++))
      continue
    fi
    case $key in
      */state) undo=${A_SET[i]% *}${was:+ $was} ;;
      */master) if [[ -n $was ]]; then undo=${A_SET[i]% *}' '$was; else undo=${A_SET[i]%% master *}' nomaster'; fi ;;
      *) undo=${was:+${A_SET[i]% *} $was} ;;
    esac
    [[ $key != */address || -n $RECORD ]] || lay_down "${A_NS[i]}" "${key%/address}" "$3"
    BORROWED_KEY="${A_NS[i]}/link $key"
    [[ $key != */master ]] || forget_port "${key%/master}"
    step '~' "${A_NS[i]}" "${A_SET[i]}" "$3" "${key##*/} ${was:-not set}" "$undo"
  done
}

# One own chain of decide_rules: steps for the rules that are missing, not wanted or out of order.
decide_chain() {
  local ns=$1 table=$3 chain=$4 key=$1/$2/$3/$4 command=iptables line i=0 steps=${#S_LINE[@]}
  local -A rest=()
  local -a found=() wanted=()
  [[ $2 == 6 ]] && command=ip6tables
  [[ -z ${LIVE[$key]-} ]] || mapfile -t found <<<"${LIVE[$key]%$'\n'}"
  [[ -z ${WANT[$key]-} ]] || mapfile -t wanted <<<"${WANT[$key]%$'\n'}"
  if [[ ${LIVE[$key]-none} == "${WANT[$key]-none}" ]]; then
    UNCHANGED=$((UNCHANGED + ${#wanted[@]}))
    return
  fi
  [[ -n ${LIVE[$key]+set} ]] || step + "$ns" "$command -t $table -N $chain" "${RULE_ORIGIN[$key/0]-}" '' -
  # What stands in the chain is counted off; what remains on either side is the difference.
  for line in ${found[@]+"${found[@]}"}; do rest[$line]=$((${rest[$line]:-0} + 1)); done
  for line in ${wanted[@]+"${wanted[@]}"}; do
    if ((${rest[$line]:-0} > 0)); then
      rest[$line]=$((rest[$line] - 1))
      ((UNCHANGED++))
    else
      step + "$ns" "$command -t $table $line" "${RULE_ORIGIN[$key/$i]-}" '' -
    fi
    ((i++))
  done
  for line in ${found[@]+"${found[@]}"}; do
    ((${rest[$line]:-0} > 0)) || continue
    rest[$line]=$((rest[$line] - 1))
    step - "$ns" "$command -t $table -D${line#-A}" '' 'a rule' -
  done
  if [[ -n ${WANT[$key]+set} ]]; then
    ((${#S_LINE[@]} > steps)) || step '~' "$ns" "$command -t $table -F $chain" "${RULE_ORIGIN[$key/0]-}" 'rules in another order' -
    load_chains+=":$chain - [0:0]"$'\n'${WANT[$key]}
  else
    step - "$ns" "$command -t $table -X $chain" '' 'a chain' -
    load_last+="-F $chain"$'\n'"-X $chain"$'\n'
  fi
  if [[ -n ${LIVE[$key]+set} ]]; then
    back_chains+=":$chain - [0:0]"$'\n'${LIVE[$key]}
  else
    back_last+="-F $chain"$'\n'"-X $chain"$'\n'
  fi
}

# Fills the steps that take everything of this topology away: the same as an `up` that declares nothing.
decide_down() {
  local recorded=''
  [[ -z $JOURNAL_BEFORE && $SHARED_BEFORE$'\n' != *$'\t'"$NETC_TOPOLOGY"$'\n'* ]] || recorded=1
  [[ -n $recorded ]] || claim_without_journal
  decide_obsolete
  if [[ -z $recorded && ${#S_LINE[@]} -gt 0 && " ${D_BORROWED[*]-} " == *' 1 '* ]]; then
    printf 'netc: no records of an earlier run in %s: what the host had before stays as it is now\n' "$RUN_DIR" >&2
  fi
}

# A step for each file that is not there or reads differently; directories that are missing are made first, and owned.
decide_files() {
  local i path directory TEXT
  local -a missing different=()
  local -A made=()
  for i in ${F_PATH[@]+"${!F_PATH[@]}"}; do
    path=${F_PATH[i]}
    if [[ -f $path && ! -L $path ]] && ! is_leaving "${path%/*}" && read_file "$path" && [[ $TEXT == "${F_TEXT[i]}" ]]; then
      ((UNCHANGED++))
      continue
    fi
    different+=("$i")
    missing=() directory=${path%/*}
    while [[ -n $directory && -z ${made[$directory]-} ]] && { [[ ! -d $directory ]] || is_leaving "$directory"; }; do
      missing=("$directory" ${missing[@]+"${missing[@]}"}) made[$directory]=1 directory=${directory%/*}
    done
    for directory in ${missing[@]+"${missing[@]}"}; do
      # /etc/netns itself is for all topologies: it goes with the last one.
      if [[ $directory == "${path%/*}" ]]; then RECORD=made; else RECORD=borrowed BORROWED_KEY="/dir $directory"; fi
      step + '' "mkdir $directory" "${F_ORIGIN[i]}" '' "rmdir $directory"
    done
  done
  for i in ${different[@]+"${different[@]}"}; do
    path=${F_PATH[i]}
    if [[ -e $path || -L $path ]] && ! is_leaving "${path%/*}"; then
      read_file "$path"
      F_BEFORE[$path]=$TEXT RECORD=''
      step '~' '' "file $path" "${F_ORIGIN[i]}" 'other text' "file $path"
    else
      RECORD=made
      step + '' "file $path" "${F_ORIGIN[i]}" '' "rm $path"
    fi
  done
}

# One built-in chain of decide_rules: each of our jumps must stand there once, and those that decide for others' packets
# too before every rule that is not netc's. OUTBOUND only lets out what the host's own rules have let pass, so it stands
# behind them.
decide_jump() {
  local ns=$1 table=$3 chain=$4 key=$1/$2/$3/$4 command=iptables line jump count in_place others number=0
  local -a found=() wanted=()
  [[ $2 == 6 ]] && command=ip6tables
  [[ -z ${WANT[$key]-} ]] || mapfile -t wanted <<<"${WANT[$key]%$'\n'}"
  [[ -z ${LIVE[$key]-} ]] || mapfile -t found <<<"${LIVE[$key]%$'\n'}"
  for line in ${found[@]+"${found[@]}"}; do
    [[ $line =~ ' -j '${NETC_CHAINS//./\\.}(GUARD|DNAT|SNAT|FORWARD|OUTBOUND|INPUT|OUTPUT)$ && ${WANT[$key]-} != *"$line"* ]] || continue
    step - "$ns" "$command -t $table -D${line#-A}" '' 'a rule' -
    load_jumps+="-D${line#-A}"$'\n'
    back_jumps+="-I${line#-A}"$'\n'
  done
  for jump in ${wanted[@]+"${wanted[@]}"}; do
    count=0 in_place='' others=''
    for line in ${found[@]+"${found[@]}"}; do
      if [[ $line == "$jump" ]]; then
        ((count++))
        [[ -n $others && $jump != *_OUTBOUND ]] || in_place=1
      elif [[ $line != *' -j NETC_'* ]]; then
        others=1
      fi
    done
    if ((count == 1)) && [[ -n $in_place ]]; then
      ((UNCHANGED++))
    else
      while ((count-- > 0)); do
        step - "$ns" "$command -t $table -D${jump#-A}" '' 'behind rules of others, or twice' -
        load_jumps+="-D${jump#-A}"$'\n'
      done
      [[ $jump == *_OUTBOUND ]] && line=$jump || line=-I${jump#-A}
      step + "$ns" "$command -t $table $line" "${RULE_ORIGIN[$key/$number]-}" '' -
      load_jumps+=$line$'\n'
      back_jumps+="-D${jump#-A}"$'\n'
    fi
    ((number++))
  done
}

# The built-in chains of one table of decide_rules: namespace, family, table.
decide_jumps() {
  local chain
  for chain in PREROUTING INPUT FORWARD OUTPUT POSTROUTING; do decide_jump "$1" "$2" "$3" "$chain"; done
}

# Decides about one declared line: nothing where it holds, else the steps that make it hold.
decide_line() {
  local ns=$1 line=$2 origin=$3 borrowed=$4
  RECORD=''
  [[ -n $borrowed ]] && RECORD=borrowed
  case $line in
    'require '*) ;;
    rules) decide_rules "$ns" ;;
    files) decide_files ;;
    'netns add '*) decide_netns "$line" "$origin" ;;
    'link add name '* | 'brctl addbr '*) decide_link_add "$line" "$origin" ;;
    'link set dev '* | 'brctl addif '* | 'brctl stp '*) decide_link_set "$ns" "$line" "$origin" ;;
    'addr add '*) decide_address "$ns" "$line" "$origin" ;;
    'route add '*) decide_route "$ns" "$line" "$origin" ;;
    'neigh add proxy '*) decide_proxy "$ns" "$line" "$origin" ;;
    'sysctl '*) decide_sysctl "$ns" "$line" "$origin" ;;
    'ln -s '*) decide_symlink "$line" "$origin" ;;
    'iptables -P '* | 'ip6tables -P '*) decide_policy "$line" "$origin" ;;
    *)
      printf 'netc: internal error: no such declaration: %s\n' "$line" >&2
      exit 1
      ;;
  esac
}

# `link add name NAME [netns NAMESPACE] ...`, `brctl addbr NAME`: made when it is not there, mended attribute by attribute
# when it is, and made anew when it is of another type or its peer is gone.
decide_link_add() {
  local line=$1 origin=$2 key
  link_identity "$line"
  key=$L_NS/$L_NAME
  if [[ -n ${LINK[$key]-} ]]; then
    if [[ ${LINK[$key]} == "$L_TYPE" && (-z $L_PEER || -n ${LINK[$L_PEER]-}) ]]; then
      ((UNCHANGED++))
      [[ -n $L_NS || ${ATTRIBUTE[$key/alias]-} == "netc:$NETC_TOPOLOGY" ]] ||
        step '~' '' "link set dev $L_NAME alias netc:$NETC_TOPOLOGY" "$origin" "alias ${ATTRIBUTE[$key/alias]:-none}" -
      decide_attributes '' "$line" "$origin"
      return
    fi
    step - "$L_NS" "link del dev $L_NAME" "$origin" "type ${LINK[$key]}${L_PEER:+, peer $L_PEER missing}" ''
  fi
  forget_link "$L_NS" "$L_NAME"
  [[ -z $L_PEER ]] || forget_link "${L_PEER%/*}" "${L_PEER##*/}"
  RECORD=made
  step + '' "$line" "$origin" '' "link del dev $L_NAME${L_NS:+ netns $L_NS}"
}

# `link set dev ...`, `brctl addif ...`, `brctl stp ...`. A link that is still to be made gets the whole line; one that is
# there is mended attribute by attribute.
decide_link_set() {
  local ns=$1 line=$2 origin=$3 dev
  local -a words
  read -ra words <<<"$line"
  case $line in
    'brctl addif '*) dev=${words[3]} ;;
    'brctl stp '*) dev=${words[2]} ;;
    *) dev=${words[3]} ;;
  esac
  if [[ -n ${LINK[$ns/$dev]-} ]]; then
    decide_attributes "$ns" "$line" "$origin"
  else
    step + "$ns" "$line" "$origin" '' -
  fi
}

# `netns add NAME`
decide_netns() {
  local name=${1#netns add }
  case ${NETNS[$name]-} in
    live)
      ((UNCHANGED++))
      return
      ;;
    dead)
      step - '' "netns del $name" "$2" 'a file that is no namespace' ''
      ;;
  esac
  # Under this name there may have been another one.
  forget_namespace "$name"
  RECORD=made
  step + '' "$1" "$2" '' "netns del $name"
}

# Steps that take away what is on record or marked as this topology's but is not WANTED: what carries traffic first, then
# the rules, then what the host had before is put back.
decide_obsolete() {
  local key name
  RECORD=''
  # Interfaces, by journal or alias. Host ends of pairs take their peers along.
  for key in ${LINK[@]+"${!LINK[@]}"}; do
    [[ $key == /* ]] || continue
    name=${key#/}
    if [[ -z ${WANTED[$'\t'"link add name $name"]-} ]] && owns_link '' "$name"; then
      step - '' "link del dev $name" '' "${LINK[$key]}" ''
      [[ $VERB == down ]] || forget_link '' "$name"
    fi
  done
  # Pairs between two namespaces, neither of which need be ours.
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    [[ $key == $'\tlink add name '*' netns '* && -z ${WANTED[$key]-} ]] || continue
    link_identity "${key#$'\t'}"
    [[ -n ${LINK[$L_NS/$L_NAME]-} ]] && step - "$L_NS" "link del dev $L_NAME" '' "${LINK[$L_NS/$L_NAME]}" ''
  done
  # Rules in namespaces that stay, be it under another name.
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key#$'\trules '}
    [[ $key == $'\trules '?* ]] || continue
    [[ -z ${MADE[$'\t'"netns add $name"]-} || -n ${WANTED[$'\t'"netns add $name"]-} ]] || continue
    if [[ -z ${WANTED[$key]-} ]] || is_leaving "/run/netns/$name"; then decide_rules "$name" gone; fi
  done
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key##* }
    [[ $key == $'\t'netns\ add\ * && -z ${WANTED[$key]-} && -n ${NETNS[$name]-} ]] &&
      step - '' "netns del $name" '' "${NETNS[$name]}" ''
  done
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key##* }
    [[ $key == $'\t'ln\ * && $name != /run/netns/* && -z ${WANTED[$key]-} && -L $name ]] &&
      step - '' "rm $name" '' "-> $(readlink "$name")" ''
  done
  decide_obsolete_inside
  [[ -n ${WANTED[$'\trules ']-} ]] || decide_rules '' gone
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key#$'\t'file }
    [[ $key == $'\t'file\ * && -z ${WANTED[$key]-} && -f $name ]] && step - '' "rm $name" '' 'a file' ''
  done
  # Deepest first, so that each is empty by then.
  while read -r name; do
    [[ -n $name ]] && step - '' "rmdir $name" '' 'a directory' ''
  done < <(
    for key in ${MADE[@]+"${!MADE[@]}"}; do
      name=${key#$'\t'dir }
      [[ $key == $'\t'dir\ * && -z ${WANTED[$key]-} && -d $name ]] && printf '%s\n' "$name"
    done | sort -r
  )
  decide_unborrowed
  # Names of namespaces last: what is put back inside is reached by them.
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key##* }
    [[ $key == $'\t'ln\ */run/netns/* && -z ${WANTED[$key]-} && -L $name ]] && step - '' "rm $name" '' "-> $(readlink "$name")" ''
  done
}

# Addresses, routes and settings of ports on links that are ours and stay, but which are not declared (any more).
decide_obsolete_inside() {
  local key ns rest dev
  [[ $VERB != down ]] || return 0
  for key in ${ADDRESS[@]+"${!ADDRESS[@]}"}; do
    ns=${key%%/*} rest=${key#*/} dev=${rest%%/*}
    # The kernel makes link-local addresses itself; fe80::1 is a bridge's and declared.
    [[ -z ${WANTED[$ns/addr/$dev/${rest#*/}]-} && ${rest#*/} != fe80::*:* ]] || continue
    is_ours_inside "$ns" "$dev" || continue
    step - "$ns" "addr del ${rest#*/} dev $dev" '' 'an address' "addr add ${rest#*/} dev $dev"
    [[ $rest == *:* ]] || note_lost_with "$key"
  done
  for key in ${ROUTE[@]+"${!ROUTE[@]}"}; do
    ns=${key%%/*} rest=${ROUTE[$key]} dev=${rest#*dev } dev=${dev%% *}
    [[ -z ${WANTED[route/$key]-} && $rest != *' proto kernel' && $rest != *' proto ra' ]] || continue
    is_ours_inside "$ns" "$dev" || continue
    rest=${key#"$ns/"} rest=${rest#*/}
    # An IPv6 default route needs its family said.
    [[ $key == "$ns/6/default/"* ]] && rest=::/0/${rest##*/}
    step - "$ns" "route del ${rest%/*} ${ROUTE[$key]} metric ${rest##*/}" '' "${ROUTE[$key]}" "route add ${rest%/*} ${ROUTE[$key]} metric ${rest##*/}"
  done
  # What a port was told before stays with it until it is told otherwise.
  for key in ${ATTRIBUTE[@]+"${!ATTRIBUTE[@]}"}; do
    [[ $key == /*/bridge_slave.* && ${ATTRIBUTE[$key]} == on && -z ${WANTED[attribute/$key]-} ]] || continue
    dev=${key#/} dev=${dev%%/*} rest=${key##*.}
    is_ours_inside '' "$dev" || continue
    step '~' '' "link set dev $dev type bridge_slave $rest off" '' "$rest on" "link set dev $dev type bridge_slave $rest on"
  done
}

# `iptables -P CHAIN POLICY`, `ip6tables -P CHAIN POLICY` (table filter)
decide_policy() {
  local command chain policy family=4 found
  read -r command _ chain policy <<<"$1"
  [[ $command == ip6tables ]] && family=6
  found=${LIVE[/$family/filter/$chain/policy]:-ACCEPT}
  if [[ $found == "$policy" ]]; then
    ((UNCHANGED++))
    return
  fi
  BORROWED_KEY="/$command -P $chain"
  step '~' '' "$1" "$2" "$found" "$command -P $chain $found"
}

# `neigh add proxy ADDRESS dev NAME protocol 205`
decide_proxy() {
  local ns=$1 line=$2
  local -a words
  read -ra words <<<"$line"
  if [[ -n ${PROXY[$ns/${words[5]}/${words[3]}]-} ]]; then
    ((UNCHANGED++))
    return
  fi
  BORROWED_KEY=$ns/$line
  step + "$ns" "$line" "$3" '' "neigh del proxy ${words[3]} dev ${words[5]}"
}

# `route add DESTINATION [via ADDRESS] [dev NAME] proto 205 [metric N]`
decide_route() {
  local ns=$1 line=$2 found
  local -a words
  read -ra words <<<"$line"
  route_key "$ns" "$line"
  found=${ROUTE[$KEY]-}
  BORROWED_KEY="$ns/route $KEY"
  if [[ -z $found ]]; then
    step + "$ns" "$line" "$3" '' "route del ${words[*]:2}"
  elif leads_to "$found"; then
    ((UNCHANGED++))
  else
    step '~' "$ns" "route replace ${words[*]:2}" "$3" "$found" "route replace ${words[2]} ${found/proto kernel/}"
  fi
}

# Compares each own chain of namespace $1, rule by rule and in order, and the place of the jumps into them. Chains that differ
# are loaded anew: LOAD[N/family], N being the number of the first of the steps, becomes the input for iptables-restore, BACK
# the one that puts back what was there. Chains in sync are not loaded, so their counters go on. With `gone` nothing is wanted.
decide_rules() {
  local ns=$1 first=${#S_LINE[@]} family table chain
  # In one table: chains are declared before anything jumps to them, and removed after nothing does.
  local load_chains load_jumps load_last back_chains back_jumps back_last
  if [[ ${2-} == gone ]]; then
    local -A WANT=()
    RECORD=''
  else
    RECORD=made
  fi
  for family in 4 6; do
    for table in raw nat filter; do
      load_chains='' load_jumps='' load_last='' back_chains='' back_jumps='' back_last=''
      # On the way down in the order in which it has to happen, too: a chain is empty and unused before it goes.
      [[ ${2-} != gone ]] || decide_jumps "$ns" "$family" "$table"
      for chain in GUARD DNAT SNAT FORWARD OUTBOUND INPUT OUTPUT; do
        decide_chain "$ns" "$family" "$table" "$NETC_CHAINS$chain"
      done
      [[ ${2-} == gone ]] || decide_jumps "$ns" "$family" "$table"
      if [[ -n $load_chains$load_jumps$load_last ]]; then
        LOAD[$first/$family]+="*$table"$'\n'$load_chains$load_jumps$load_last$'COMMIT\n'
        BACK[$first/$family]+="*$table"$'\n'$back_chains$back_jumps$back_last$'COMMIT\n'
      fi
    done
  done
  RECORD=''
}

# `ln -s TARGET PATH`
decide_symlink() {
  local target path
  read -r _ _ target path <<<"$1"
  if [[ -L $path && $(readlink "$path") == "$target" ]]; then
    ((UNCHANGED++))
    return
  fi
  [[ ! -L $path ]] || is_leaving "$path" || step - '' "rm $path" "$2" "-> $(readlink "$path")" "ln -s $(readlink "$path") $path"
  RECORD=made
  step + '' "$1" "$2" '' "rm $path"
}

# `sysctl KEY=VALUE`. Its undo lines also put back what the kernel rewrites along with it, where that would not come back
# by itself: forwarding follows on every interface, accept_redirects turns the other way (inet_forward_change).
decide_sysctl() {
  local ns=$1 line=$2 key=${2#sysctl } found undo path follows
  key=${key%%=*}
  found=${SYSCTL[$ns/$key]-}
  if [[ $found == "${line#*=}" ]]; then
    ((UNCHANGED++))
    return
  fi
  undo=${found:+sysctl $key=$found}
  if [[ -n $RECORD ]]; then
    dependent_sysctls "$ns" "$line"
    for path in ${DEPENDENT[@]+"${DEPENDENT[@]}"}; do
      follows=$found
      [[ $path == */accept_redirects ]] && follows=$((!found))
      [[ ${SYSCTL[$ns/$path]-$follows} == "$follows" ]] || undo+=$'\n'"sysctl $path=${SYSCTL[$ns/$path]}"
    done
  fi
  BORROWED_KEY="$ns/sysctl $key"
  if [[ -n $found ]]; then
    step '~' "$ns" "$line" "$3" "$found" "$undo"
  else
    step + "$ns" "$line" "$3" '' -
  fi
}

# What the host had before and this topology does not need changed any more is put back, unless another one still does.
# Routes first: the kernel takes them along with the last address of their interface (see note_lost_with).
decide_unborrowed() {
  local key undo ns
  local -a routes=() others=()
  for key in ${USERS[@]+"${!USERS[@]}"}; do
    [[ ${USERS[$key]} == *" $NETC_TOPOLOGY "* && -z ${WANTED[$key]-} ]] || continue
    if [[ $key == *'/route '* ]]; then routes+=("$key"); else others+=("$key"); fi
  done
  for key in ${routes[@]+"${routes[@]}"} ${others[@]+"${others[@]}"}; do
    RELEASED[$key]=1
    [[ ${USERS[$key]// $NETC_TOPOLOGY /} == *[!\ ]* ]] && continue
    ns=${key%%/*}
    [[ -n ${LINK[$ns/lo]-} ]] || continue
    while IFS= read -r undo; do
      # What went away with an interface need not be put back.
      can_be_put_back "$ns" "$undo" && step '~' "$ns" "$undo" '' 'changed by netc' ''
    done <<<"${UNDO[$key]}"
  done
}

# Fills the steps that make the host as declared: first what is not declared any more goes, then each declared line that
# does not hold yet is to be run, in the order of the declaration.
decide_up() {
  local i
  decide_obsolete
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    decide_line "${D_NS[i]}" "${D_LINE[i]}" "${D_ORIGIN[i]}" "${D_BORROWED[i]}"
  done
}

# Sets DEPENDENT to the keys that the kernel itself rewrites when the declared sysctl line $2 is applied in the host's own
# namespace ($1 is empty): forwarding is copied to every interface, and ip_forward turns accept_redirects over
# (ip-sysctl.rst, inet_forward_change).
dependent_sysctls() {
  local path
  DEPENDENT=()
  case $1$2 in
    'sysctl net/ipv4/ip_forward='*)
      DEPENDENT=(net/ipv4/conf/all/accept_redirects)
      for path in /proc/sys/net/ipv4/conf/*/forwarding; do DEPENDENT+=("${path#/proc/sys/}"); done
      ;;
    'sysctl net/ipv6/conf/all/forwarding='*)
      for path in /proc/sys/net/ipv6/conf/*/forwarding; do DEPENDENT+=("${path#/proc/sys/}"); done
      ;;
  esac
}

# Tells the watchdog, which looks every second, that nothing is to be put back any more.
disarm_watchdog() {
  rm -rf "${RUN_DIR:?}/$NETC_TOPOLOGY/unconfirmed"
}

# Prints what the namespace it runs in has: links, addresses, routes, proxy neighbours, and the sysctls named as arguments (KEY=VALUE).
# It runs as it stands inside other namespaces too (see observe_namespace), so it uses nothing of the script.
dump_namespace() {
  local key value
  ip -d -o link show || return
  printf '%s\n' --address
  ip -o address show
  printf '%s\n' --route4
  ip -4 -o route show
  printf '%s\n' --route6
  ip -6 -o route show
  printf '%s\n' --proxy
  ip -6 -o neigh show proxy
  printf '%s\n' --sysctl
  for key; do
    # A key that is not there is no error: it comes with the interface or the module.
    if [[ -r /proc/sys/$key ]] && read -r value 2>/dev/null <"/proc/sys/$key"; then
      printf '%s=%s\n' "$key" "$value"
    fi
  done
}

# Ends the run of process $1, started at $2, if it still goes on: it is told to, so that it puts back what it did; a tool
# that hangs is killed, and in the end the run itself.
end_run() {
  local i
  for ((i = 0; i < 300; i++)); do
    [[ $(start_time_of "$1") == "$2" ]] || return 0
    case $i in
      0) kill -TERM "$1" ;;
      20 | 40 | 60 | 80) kill_descendants "$1" ;;
      200) kill -KILL "$1" ;;
    esac 2>/dev/null
    sleep 0.1
  done
}

# Sets EXECUTOR to what runs the line $1.
executor_of() {
  case $1 in
    'netns '* | 'link '* | 'addr '* | 'route '* | 'neigh '*) EXECUTOR=ip ;;
    'sysctl '*) EXECUTOR=sysctl ;;
    'rm '* | 'mkdir '* | 'rmdir '*) EXECUTOR=${1%% *} ;;
    'brctl '* | 'ln '*) EXECUTOR='command' ;;
    'file '*) EXECUTOR='file' ;;
    *' -P '*) EXECUTOR=policy ;;
    *) EXECUTOR=restore ;;
  esac
}

# Exit 0, or 2 for a check that found differences and, on request, for changes made or pending.
exit_with_changes() {
  if ((ADDED + MODIFIED + REMOVED)) && [[ $ACTION == check || -n $DETAILED ]]; then exit 2; fi
  exit 0
}

# Ends a run that could not go on: tells what failed (step $1, empty: none) and why ($3), undoes steps 0...$2, exit 5 or 6.
fail_step() {
  local left
  trap '' INT TERM HUP
  if [[ -n $1 ]]; then
    report_failure "$1" "$3"
  else
    FAILED=1
    printf 'netc: %s\n' "$3" >&2
  fi
  left=$(roll_back "$2")
  ADDED=0 MODIFIED=0 REMOVED=0
  if [[ -z $left ]]; then
    restore_records
  elif come_back; then
    left=''
  fi
  if [[ -z $left ]]; then
    printf 'netc: everything that this run had changed was put back\n' >&2
    print_summary
    exit 5
  fi
  printf 'netc: not everything could be put back; what remains:\n%s\n' "$left" >&2
  print_summary
  exit 6
}

# Puts the process ids of containers into the declared lines, where @ENGINE:NAME stands for them, after one question to
# each engine. A name in /run/netns that leads elsewhere is of a container that was started anew since: what is on record
# inside vanished with its namespace, and `down` has nothing to do in the new one.
find_containers() {
  local i engine name line path key target
  local -A names=()
  for line in ${D_LINE[@]+"${D_LINE[@]}"}; do
    [[ $line == 'require '@(docker|podman)' '* ]] || continue
    read -r _ engine name <<<"$line"
    names[$engine]+=" $name"
  done
  for engine in ${names[@]+"${!names[@]}"}; do ask_engine "$engine" "${names[$engine]}"; done
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    line=${D_LINE[i]}
    [[ $line == 'ln -s /proc/@'* ]] || continue
    read -r _ _ target path <<<"$line"
    key=${target#/proc/@} key=${key%%/*} target=/proc/${PROCESS[$key]-0}/ns/net name=${path##*/}
    if [[ -L $path && $(readlink "$path") != "$target" ]]; then
      for key in ${MADE[@]+"${!MADE[@]}"}; do [[ $key == $'\tlink add name '*" netns $name" ]] && unset -v "MADE[$key]"; done
      for key in ${USERS[@]+"${!USERS[@]}"}; do [[ $key == "$name/"* ]] && unset -v "USERS[$key]" "UNDO[$key]"; done
      [[ $VERB != down ]] || continue
    fi
    [[ $target == /proc/0/* ]] || D_LINE[i]="ln -s $target $path"
  done
}

# Drops what was observed of the link $2 in namespace $1, which will not be there when the steps behind this one run, and
# of the ports that a bridge lets go of when it is removed.
forget_link() {
  local key
  [[ -n ${LINK[$1/$2]-} ]] || return 0
  unset -v "LINK[$1/$2]"
  for key in "${!ATTRIBUTE[@]}"; do
    if [[ $key == "$1/$2/"* ]]; then
      unset -v "ATTRIBUTE[$key]"
    elif [[ $key == "$1/"*/master && ${ATTRIBUTE[$key]-} == "$2" ]]; then
      unset -v "ATTRIBUTE[$key]"
      forget_port "${key%/master}"
    fi
  done
  for key in "${!ADDRESS[@]}"; do [[ $key == "$1/$2/"* ]] && unset -v "ADDRESS[$key]"; done
  for key in "${!PROXY[@]}"; do [[ $key == "$1/$2/"* ]] && unset -v "PROXY[$key]"; done
  for key in "${!ROUTE[@]}"; do [[ $key == "$1/"* && ${ROUTE[$key]} == *"dev $2 proto "* ]] && unset -v "ROUTE[$key]"; done
  for key in "${!SYSCTL[@]}"; do [[ $key == "$1/"*/conf/"$2"/* ]] && unset -v "SYSCTL[$key]"; done
  return 0
}

# Drops what was observed in the namespace $1, which is going to be another one.
forget_namespace() {
  local key
  [[ -n ${LINK[$1/lo]-} ]] || return 0
  for key in "${!LINK[@]}"; do [[ $key == "$1/"* ]] && unset -v "LINK[$key]"; done
  for key in "${!ATTRIBUTE[@]}"; do [[ $key == "$1/"* ]] && unset -v "ATTRIBUTE[$key]"; done
  for key in "${!ADDRESS[@]}"; do [[ $key == "$1/"* ]] && unset -v "ADDRESS[$key]"; done
  for key in "${!ROUTE[@]}"; do [[ $key == "$1/"* ]] && unset -v "ROUTE[$key]"; done
  for key in "${!SYSCTL[@]}"; do [[ $key == "$1/"* ]] && unset -v "SYSCTL[$key]"; done
  for key in "${!LIVE[@]}"; do [[ $key == "$1/"* ]] && unset -v "LIVE[$key]"; done
  return 0
}

# Drops the settings that the link $1 (namespace/name) had as a port of a bridge: on another one it starts with none.
forget_port() {
  unset -v "ATTRIBUTE[$1/bridge_slave.hairpin]" "ATTRIBUTE[$1/bridge_slave.isolated]"
}

# The kernel leads a UDP flow on as it began, so one that is older than the rule for its port would go past the rule, or
# on to a container that is gone. Where conntrack(8) is installed, the flows to host ports whose DNAT rules changed in the
# steps $1...$2-1 are forgotten.
forget_udp_flows() {
  local i port pattern
  pattern="^ip6?tables -t nat -[AD] ${NETC_CHAINS//./\\.}DNAT .*-p udp .*--dport ([0-9]+):?([0-9]*)"
  local -A ports=()
  [[ -n $(type -P conntrack) ]] || return 0
  for ((i = $1; i < $2; i++)); do
    if [[ ${S_LINE[i]} =~ $pattern ]]; then
      for ((port = BASH_REMATCH[1]; port <= ${BASH_REMATCH[2]:-${BASH_REMATCH[1]}}; port++)); do ports[$port]=1; done
    fi
  done
  for port in ${ports[@]+"${!ports[@]}"}; do
    # It fails when there is no such flow.
    inside "${S_NS[$1]}" conntrack -D -p udp --orig-port-dst "$port" >/dev/null 2>&1 {LOCK}>&- || :
    inside "${S_NS[$1]}" conntrack -D -f ipv6 -p udp --orig-port-dst "$port" >/dev/null 2>&1 {LOCK}>&- || :
  done
}

# Before the first of the $1 steps of this run: while an earlier `up` waits to be confirmed only the same state again or
# `down` makes sense, because the watchdog knows how to put back that run and no other. With --confirm, arms one.
heed_unconfirmed() {
  local seconds
  # The watchdog itself comes along here.
  [[ -z $PUTTING_BACK ]] || return 0
  if [[ $VERB == down ]]; then
    disarm_watchdog
    return
  fi
  (($1)) || return 0
  if seconds=$(unconfirmed_seconds); then
    refuse 3 '' "an earlier up waits to be confirmed and is put back in $seconds seconds: run confirm or down first, or wait"
  fi
  disarm_watchdog
  [[ -n $CONFIRM ]] || return 0
  arm_watchdog
  printf 'netc: everything is put back in %s seconds unless confirmed: bash %s confirm\n' "$CONFIRM" "$0" >&2
}

# Whether a condition of this host, named by an @word before a declared line, holds. br_netfilter is never loaded here:
# it would change what every other bridge of the host does.
holds_condition() {
  local value
  case $1 in
    br_netfilter) [[ -e /proc/sys/net/bridge/bridge-nf-call-iptables ]] ;;
    no_br_netfilter) [[ ! -e /proc/sys/net/bridge/bridge-nf-call-iptables ]] ;;
    ipv6) [[ -e /proc/sys/net/ipv6/conf/all/forwarding ]] ;;
    # Before netc the host forwarded nothing, so nobody relies on it: what is not let through explicitly stays shut.
    forwarding_was_off)
      [[ -n ${UNDO['/iptables -P FORWARD']-} ]] || { read -r value </proc/sys/net/ipv4/ip_forward && [[ $value == 0 ]]; }
      ;;
    forwarding6_was_off)
      [[ -n ${UNDO['/ip6tables -P FORWARD']-} ]] ||
        { read -r value </proc/sys/net/ipv6/conf/all/forwarding && [[ $value == 0 ]]; } 2>/dev/null
      ;;
    *) return 1 ;;
  esac
}

# The state of a run, in one place. Arrays named D_ hold declared lines, S_ the steps of this run, F_ the declared files.
init_state() {
  RUN_DIR=/run/netc LOCK='' LOCK_TIMEOUT=30 FORMAT=text QUIET='' VERBOSE='' DETAILED='' CONFIRM='' PUTTING_BACK='' VERB='' ACTION=''
  ADDED=0 MODIFIED=0 REMOVED=0 UNCHANGED=0 FAILED=0 INTERRUPTED='' LEFT=''
  RECORD='' BORROWED_KEY='' BATCH_FAILED=-1 BATCH_MESSAGE='' JOURNAL_BEFORE='' SHARED_BEFORE=''
  D_NS=() D_BORROWED=() D_LINE=() D_ORIGIN=()
  S_SIGN=() S_NS=() S_LINE=() S_ORIGIN=() S_FOUND=() S_UNDO=() S_RECORD=() S_KEY=()
  DEPENDENT=()
  F_PATH=() F_ORIGIN=() F_TEXT=()
  DECLARED=() RULES4=() RULES6=() FILES=()
  # What is there, by namespace/link, namespace/link/attribute, ...
  declare -gA LINK=() ATTRIBUTE=() ADDRESS=() ROUTE=() SYSCTL=() PROXY=() NETNS=() NETNS_PATH=() LIVE=() WANT=()
  declare -gA RULES_TEXT=() LOAD=() BACK=() RESTORED=()
  # What is wanted and on record.
  declare -gA WANTED=() WANTED_NETNS=() WANTED_SYSCTLS=() MADE=() UNDO=() USERS=() RELEASED=() RULE_ORIGIN=() PROCESS=() ENGINE_SAYS=() F_BEFORE=() SECONDARY=() F_INDEX=()
}

# Runs a command in the network namespace $1 (empty: the host's), as processes there see it.
inside() {
  local ns=$1
  shift
  if [[ -n $ns ]]; then
    nsenter --net="${NETNS_PATH[$ns]:-/run/netns/$ns}" "$@"
  else
    "$@"
  fi
}

# Whether what stands at the path $1 is this topology's, not declared any more in this form, and goes before anything is
# made: a namespace that becomes a name for another one, or the other way round.
is_leaving() {
  local key
  for key in "ln $1" "dir $1" "netns add ${1##*/}"; do
    [[ -z ${MADE[$'\t'$key]-} || -n ${WANTED[$'\t'$key]-} ]] || return 0
  done
  return 1
}

# Whether everything on link $2 of namespace $1 is for this topology to say: the link or the whole namespace is its own.
is_ours_inside() {
  [[ $2 != lo ]] || return 1
  if [[ -n $1 ]]; then
    # A link that is not declared goes as a whole, and takes all of this along.
    [[ -n ${WANTED[$'\t'"netns add $1"]-} && -n ${WANTED[peer/$1/$2]-}${WANTED[$'\t'"link add name $2 netns $1"]-} ]] && owns_netns "$1"
  else
    owns_link '' "$2" && [[ -n ${WANTED[$'\t'"link add name $2"]-} ]]
  fi
}

# Whether the file $1 still names this process as the watchdog.
is_own_watchdog() {
  local pid=''
  read -r pid _ 2>/dev/null <"$1"
  [[ $pid == "$$" ]]
}

# Prints the journal: a line for each thing in MADE, with an end mark.
journal_text() {
  local key
  for key in ${MADE[@]+"${!MADE[@]}"}; do printf '%s\t.\n' "$key"; done | sort
}

# Prints $1 as a JSON string.
json_string() {
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"} text=${text//$'\n'/\\n} text=${text//$'\t'/\\t}
  printf '"%s"' "$text"
}

# Kills all processes that the process $1 has started, and theirs, but for this one.
kill_descendants() {
  local child
  for child in $(pgrep -P "$1"); do
    [[ $child != "$$" ]] || continue
    kill_descendants "$child"
    kill -KILL "$child"
  done
}

# The kernel makes a link-local address of the MAC address that an interface comes up with, so one of our own that gets
# another MAC goes down for it. Its own lines bring it up again; what goes with it (IPv6 addresses, all routes) is made anew.
lay_down() {
  local key
  [[ ${ATTRIBUTE[$2/state]-} == up ]] || return 0
  step '~' "$1" "link set dev ${2##*/} down" "$3" up "link set dev ${2##*/} up"
  ATTRIBUTE[$2/state]=down
  for key in "${!ADDRESS[@]}"; do [[ $key == "$2/"*:* ]] && unset -v "ADDRESS[$key]"; done
  for key in "${!ROUTE[@]}"; do [[ $key == "$1/"* && ${ROUTE[$key]} == *"dev ${2##*/} proto "* ]] && unset -v "ROUTE[$key]"; done
  return 0
}

# Whether a found route ($1, a value of ROUTE) leads where the declared one, taken apart by route_key, does.
leads_to() {
  [[ $1 == "${VIA:+via $VIA }dev "* && (-z $DEV || $1 == *"dev $DEV proto "*) ]]
}

# Takes RUN_DIR along when nothing in it is left to keep. The lock is held, and whoever waits for it looks again.
leave_run_dir() {
  [[ $ACTION == act && -n $LOCK ]] || return 0
  [[ -s $RUN_DIR/$NETC_TOPOLOGY/journal || -s $RUN_DIR/$NETC_TOPOLOGY/script ]] || rm -rf "${RUN_DIR:?}/$NETC_TOPOLOGY"
  local entry
  for entry in "$RUN_DIR"/*; do [[ $entry == "$RUN_DIR/@lock" || ! -e $entry ]] || return 0; done
  rm -f "$RUN_DIR/@lock"
  rmdir "$RUN_DIR"
}

# Takes a `link add` or `brctl addbr` line apart: L_NS and L_NAME (where the link is made), L_TYPE, L_PEER (namespace/name
# of a pair's other end, else empty) and L_KEY (its name in the journal).
link_identity() {
  local -a words
  read -ra words <<<"$1"
  L_NS='' L_NAME=${words[3]-${words[2]}} L_TYPE=bridge L_PEER=''
  [[ ${words[4]-} == netns ]] && L_NS=${words[5]}
  [[ $1 =~ ' type '([^ ]+) ]] && L_TYPE=${BASH_REMATCH[1]}
  [[ $1 =~ ' peer name '([^ ]+)' netns '([^ ]+) ]] && L_PEER=${BASH_REMATCH[2]}/${BASH_REMATCH[1]}
  L_KEY=$'\t'"link add name $L_NAME${L_NS:+ netns $L_NS}"
}

# Splits the lines of DECLARED into parallel arrays: the namespace (empty: the host's), whether the host had the thing
# before (`borrowed`), the line itself, and the place in the topology. Lines whose @condition does not hold are left out.
load_declared() {
  local text ns='' borrowed='' origin='' condition
  for text in "${DECLARED[@]}"; do
    case $text in
      '' | '#'*) continue ;;
      '['*)
        ns=${text#'['} ns=${ns%%']'*} borrowed=
        [[ $ns == *' borrowed' ]] && borrowed=1 ns=${ns% borrowed}
        [[ $ns == host ]] && ns=
        [[ $text == *' # '* ]] && origin=${text#*' # '}
        ;;
      *)
        [[ $text == *' # '* ]] && origin=${text#*' # '} text=${text%%' # '*}
        text=${text%"${text##*[! ]}"}
        if [[ $text == @* ]]; then
          condition=${text%% *} text=${text#* }
          holds_condition "${condition#@}" || continue
        fi
        D_NS+=("$ns") D_BORROWED+=("$borrowed") D_LINE+=("$text") D_ORIGIN+=("$origin")
        ;;
    esac
  done
}

# Splits FILES ([PATH] and the lines below it) into F_PATH, F_ORIGIN and F_TEXT. @nameservers and @search stand for what the
# host's own resolv.conf says now: its servers less those on its loopback, which a container cannot reach, and its last
# search line (resolv.conf(5)).
load_files() {
  local line word value servers='' search=''
  if [[ -r /etc/resolv.conf ]]; then
    while read -r word value || [[ -n $word ]]; do
      case $word in
        nameserver) [[ $value == 127.* || $value == ::1 ]] || servers+="nameserver $value"$'\n' ;;
        search | domain) search="search $value"$'\n' ;;
      esac
    done </etc/resolv.conf
  fi
  for line in ${FILES[@]+"${FILES[@]}"}; do
    if [[ $line == '['* ]]; then
      F_ORIGIN+=("${line#*' # '}")
      line=${line#'['}
      F_PATH+=("${line%%']'*}") F_TEXT+=('') F_INDEX[${F_PATH[-1]}]=$((${#F_PATH[@]} - 1))
    elif [[ $line == @nameservers ]]; then
      # Docker's choice where the host has no server that a container could reach.
      F_TEXT[-1]+=${servers:-nameserver 8.8.8.8$'\n'nameserver 8.8.4.4$'\n'}
    elif [[ $line == @search ]]; then
      F_TEXT[-1]+=$search
    else
      F_TEXT[-1]+=$line$'\n'
    fi
  done
}

# Reads what earlier runs left in RUN_DIR: MADE (own things, this topology's journal) and, for what the host had before,
# UNDO (key to the lines that put it back) and USERS (key to the topologies that rely on the change).
load_records() {
  local kind key value line
  local -a lines=()
  if [[ -r $RUN_DIR/$NETC_TOPOLOGY/journal ]]; then
    mapfile -t lines <"$RUN_DIR/$NETC_TOPOLOGY/journal"
    for line in ${lines[@]+"${lines[@]}"}; do
      # A run that was killed while it wrote leaves a line without its end mark: the step behind it never ran.
      [[ $line == *$'\t.' ]] && MADE[${line%$'\t.'}]=1
    done
  fi
  if [[ -r $RUN_DIR/@shared ]]; then
    while IFS=$'\t' read -r kind key value; do
      case $kind in
        undo) UNDO[$key]+=${UNDO[$key]:+$'\n'}$value ;;
        user) USERS[$key]+=" $value " ;;
      esac
    done <"$RUN_DIR/@shared"
  fi
  JOURNAL_BEFORE=$(journal_text)
  SHARED_BEFORE=$(shared_text)
}

# Splits the rules of family $1 by namespace: RULES_TEXT[namespace/family] becomes input for iptables-restore, and
# RULE_ORIGIN[namespace/family/table/chain/N] tells where in the topology each rule comes from.
load_rules() {
  local line ns='' table='' chain origin='' text
  local -a lines=()
  local -A count=()
  local -n rules_of_family=RULES$1
  for line in ${rules_of_family[@]+"${rules_of_family[@]}"} '[]'; do
    if [[ $line == '['* ]]; then
      ((${#lines[@]} == 0)) || printf -v text '%s\n' "${lines[@]}"
      ((${#lines[@]} == 0)) || RULES_TEXT[$ns/$1]=$text
      ns=${line#'['} ns=${ns%']'} lines=() count=()
      [[ $ns != host ]] || ns=''
      continue
    fi
    [[ $line == *' # '* ]] && origin=${line#*' # '} line=${line%%' # '*} line=${line%"${line##*[! ]}"}
    lines+=("$line")
    case $line in
      '*'*) table=${line#'*'} ;;
      '-A '* | '-I '*)
        chain=${line#-? } chain=${chain%% *}
        RULE_ORIGIN[$ns/$1/$table/$chain/${count[$table/$chain]:=0}]=$origin
        count[$table/$chain]=$((count[$table/$chain] + 1))
        ;;
    esac
  done
}

# The way through one run.
main() {
  prepare_shell
  init_state
  parse_arguments "$@"
  preflight_tools
  take_lock
  [[ $ACTION != confirm ]] || confirm
  run_verb
}

# Prints what is wrong with something that must be there before `up` (succeeds when it is missing, fails when all is well):
# link NAME | bridge NAME | process PID | docker NAME | podman NAME.
missing_requirement() {
  local name=$2
  case $1 in
    process)
      [[ ! -e /proc/$name/ns/net ]] || return 1
      printf 'no process %s is running: start it first, or write its present id\n' "$name"
      return 0
      ;;
    docker | podman)
      case ${PROCESS[$1:$name]-} in
        '') printf '%s tells of no container %s: %s\n' "$1" "$name" "${ENGINE_SAYS[$1]-it said nothing}" ;;
        0) printf 'container %s of %s is not running: start it with: %s start %s\n' "$name" "$1" "$1" "$name" ;;
        *)
          [[ ! -e /proc/${PROCESS[$1:$name]}/ns/net ]] || return 1
          printf 'container %s of %s runs as process %s, which this host does not show\n' "$name" "$1" "${PROCESS[$1:$name]}"
          ;;
      esac
      return 0
      ;;
    link | bridge)
      if [[ -z ${LINK[/$name]-} ]]; then
        printf 'this host has no interface %s\n' "$name"
        return 0
      fi
      ;;&
    bridge)
      if [[ ${LINK[/$name]} != bridge ]]; then
        printf '%s is not a bridge\n' "$name"
        return 0
      fi
      ;;
  esac
  return 1
}

# What the kernel takes along with the IPv4 address $1 (a key of ADDRESS): secondary addresses behind a primary one
# (devinet.c, promote_secondaries), and with the last one all routes of the interface (fib_frontend.c, fib_disable_ip).
note_lost_with() {
  local key interface=${1%/*/*} stays=''
  for key in "${!ADDRESS[@]}"; do
    [[ $key == "$interface/"* && $key != *:* && -n ${WANTED[${interface%%/*}/addr/${interface#*/}/${key#"$interface/"}]-} ]] || continue
    if [[ -z ${SECONDARY[$1]-} && -n ${SECONDARY[$key]-} ]]; then unset -v "ADDRESS[$key]"; else stays=1; fi
  done
  [[ -z $stays ]] || return 0
  for key in "${!ROUTE[@]}"; do
    [[ $key == "${interface%%/*}/4/"* && ${ROUTE[$key]} == *"dev ${interface#*/} proto "* ]] && unset -v "ROUTE[$key]"
  done
  return 0
}

# Notes under WANTED the key of everything that is declared, so that what is on record but not declared can be told.
note_wanted() {
  local i ns line
  local -a words
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    ns=${D_NS[i]} line=${D_LINE[i]}
    if [[ -n ${D_BORROWED[i]} ]]; then
      borrowed_keys "$ns" "$line"
      for line in "${KEYS[@]}"; do WANTED[$line]=1; done
      continue
    fi
    read -ra words <<<"$line"
    case $line in
      rules) WANTED[$'\t'"rules $ns"]=1 ;;
      'netns add '*) WANTED[$'\t'"$line"]=1 ;;
      'brctl addbr '* | 'link add name '*)
        link_identity "$line"
        WANTED[$L_KEY]=1 WANTED[peer/$L_PEER]=1
        ;;
      'ln -s '*) WANTED[$'\t'"ln ${words[3]}"]=1 ;;
      'link set dev '*' type bridge_slave '*)
        attributes_of "$ns" "$line"
        for line in "${A_KEY[@]}"; do WANTED[attribute/$line]=1; done
        ;;
      'addr add '*) WANTED[$ns/addr/${words[4]}/${words[2]}]=1 ;;
      'route add '*)
        route_key "$ns" "$line"
        WANTED[route/$KEY]=1
        ;;
    esac
  done
  for line in ${F_PATH[@]+"${F_PATH[@]}"}; do
    WANTED[$'\t'"file $line"]=1
    # Its directories stay as long as it does.
    line=${line%/*}
    WANTED[$'\t'"dir $line"]=1
    while line=${line%/*} && [[ -n $line ]]; do WANTED["/dir $line"]=1; done
  done
}

# One look at everything that is declared or was made before: the host, each namespace that is there, and the rules.
# NETNS tells what a name in /run/netns is: live, dead, or where a symbolic link leads.
observe_host() {
  local i ns line path key
  for path in /run/netns/*; do
    if [[ -L $path ]]; then
      NETNS[${path##*/}]="-> $(readlink "$path")"
    elif [[ -e $path ]]; then
      NETNS[${path##*/}]=live
    fi
  done
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    ns=${D_NS[i]} line=${D_LINE[i]}
    [[ -n $ns ]] && WANTED_NETNS[$ns]=1
    case $line in
      'sysctl '*)
        key=${line#sysctl }
        WANTED_SYSCTLS[_$ns]+=" ${key%%=*}"
        # The kernel changes these along with it (devinet.c, addrconf.c): they must be put back, too.
        dependent_sysctls "$ns" "$line"
        WANTED_SYSCTLS[_$ns]+=" ${DEPENDENT[*]-}"
        ;;
      'ln -s /proc/'*' /run/netns/'*)
        key=${line#ln -s }
        NETNS_PATH[${key##*/}]=${key%% *}
        ;;
    esac
  done
  # What was made in the namespace of a process that is not declared any more must go.
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    ns=${key##*/}
    [[ $key != $'\tln /run/netns/'* || ${NETNS[$ns]-} != '-> /proc/'[0-9]* ]] || WANTED_NETNS[$ns]=1
  done
  observe_namespace '' || refuse 3 '' 'cannot read the links of this host: ip -d -o link show failed'
  for ns in ${WANTED_NETNS[@]+"${!WANTED_NETNS[@]}"}; do
    [[ -n ${NETNS[$ns]-}${NETNS_PATH[$ns]-} ]] || continue
    observe_namespace "$ns" || [[ -z ${NETNS[$ns]-} ]] || NETNS[$ns]=dead
  done
  observe_rules
}

# Takes one line of `ip -d -o link show` into LINK and ATTRIBUTE.
observe_link() {
  local name=${2#*: } line=$2 key word
  name=${name%%: *} name=${name%%@*}
  key=$1/$name
  LINK[$key]=other
  [[ $line =~ '<'([A-Z_,0-9-]*)'> mtu '([0-9]+) ]] || return 0
  ATTRIBUTE[$key/mtu]=${BASH_REMATCH[2]}
  case ,${BASH_REMATCH[1]}, in *,UP,*) ATTRIBUTE[$key/state]=up ;; *) ATTRIBUTE[$key/state]=down ;; esac
  [[ $line =~ ' master '([^ ]+) ]] && ATTRIBUTE[$key/master]=${BASH_REMATCH[1]}
  [[ $line =~ ' link/ether '([0-9a-f:]+) ]] && ATTRIBUTE[$key/address]=${BASH_REMATCH[1]}
  [[ $line =~ '\ '+'alias '([^\\]*) ]] && ATTRIBUTE[$key/alias]=${BASH_REMATCH[1]%% }
  case $line in
    *' bridge forward_delay '*)
      LINK[$key]=bridge
      for word in stp_state nf_call_iptables nf_call_ip6tables; do
        [[ $line =~ ' '$word' '([0-9]+) ]] && ATTRIBUTE[$key/bridge.$word]=${BASH_REMATCH[1]}
      done
      ;;
    *'\    veth '*) LINK[$key]=veth ;;
  esac
  if [[ $line == *' bridge_slave '* ]]; then
    for word in hairpin isolated; do
      [[ $line =~ ' '$word' '(on|off) ]] && ATTRIBUTE[$key/bridge_slave.$word]=${BASH_REMATCH[1]}
    done
  fi
  return 0
}

# Fills LINK, ATTRIBUTE, ADDRESS, ROUTE, PROXY and SYSCTL for one namespace (empty: the host's) from one dump.
# Fails when the namespace is not there or dead.
observe_namespace() {
  local ns=$1 part=link line name value key
  local -a lines keys=()
  read -ra keys <<<"${WANTED_SYSCTLS[_$ns]-}"
  if [[ -z $ns ]]; then
    mapfile -t lines < <(dump_namespace ${keys[@]+"${keys[@]}"} && printf '%s\n' --end)
  else
    mapfile -t lines < <(
      nsenter --net="${NETNS_PATH[$ns]:-/run/netns/$ns}" bash -c "$(declare -f dump_namespace); dump_namespace \"\$@\"" bash \
        ${keys[@]+"${keys[@]}"} 2>/dev/null && printf '%s\n' --end
    )
  fi
  ((${#lines[@]})) && [[ ${lines[-1]} == --end ]] || return 1
  for line in "${lines[@]}"; do
    case $line in
      --*) part=${line#--} ;;
      *)
        case $part in
          link) observe_link "$ns" "$line" ;;
          address)
            # 3: docker0    inet 172.17.42.1/16 scope global docker0\ ...
            read -r _ name _ value _ <<<"$line"
            key=$ns/${name%%@*}/$value
            ADDRESS[$key]=
            [[ $line == *' noprefixroute'* ]] && ADDRESS[$key]=noprefixroute
            [[ $line == *' secondary '* ]] && SECONDARY[$key]=1
            ;;
          route4 | route6) observe_route "$ns" "${part#route}" "$line" ;;
          # 2001:db8::c009 dev eth0 proxy proto 205
          proxy)
            read -r value _ name _ <<<"$line"
            PROXY[$ns/$name/$value]=1
            ;;
          sysctl) SYSCTL[$ns/${line%%=*}]=${line#*=} ;;
        esac
        ;;
    esac
  done
}

# Takes one line of `ip -o route show` (family $2) into ROUTE, keyed by what makes a route the same route: namespace,
# family, destination and metric. Its value is where it leads.
observe_route() {
  local -a words
  local i via='' dev='' metric=0 proto=''
  read -ra words <<<"$3"
  for ((i = 1; i + 1 < ${#words[@]}; i++)); do
    case ${words[i]} in
      via) via=${words[i + 1]} ;;
      dev) dev=${words[i + 1]} ;;
      metric) metric=${words[i + 1]} ;;
      proto) proto=${words[i + 1]} ;;
    esac
  done
  ROUTE[$1/$2/${words[0]}/$metric]="${via:+via $via }dev $dev proto $proto"
}

# Reads the rules of every namespace that has wanted ones or is on record as having had some: what is live, and what the
# wanted ones look like once the kernel has taken them. For that they are loaded into a scratch network namespace and
# saved from there, because only the kernel knows its own spelling. A rule that this kernel cannot take is found here,
# before anything is touched.
observe_rules() {
  local key ns family save restore live
  local -A places=() taken=()
  load_rules 4
  load_rules 6
  for key in ${RULES_TEXT[@]+"${!RULES_TEXT[@]}"}; do places[_${key%/*}]=1; done
  for key in ${MADE[@]+"${!MADE[@]}"}; do [[ $key != $'\trules '* ]] || places[_${key#$'\trules '}]=1; done
  for ns in ${places[@]+"${!places[@]}"}; do
    ns=${ns#_}
    # What is not there yet has no rules.
    [[ -z ${LINK[$ns/lo]-} ]] || preflight_backend "$ns"
    for family in 4 6; do
      save=iptables-save restore=iptables-restore
      [[ $family == 6 ]] && save=ip6tables-save restore=ip6tables-restore
      if [[ -n ${LINK[$ns/lo]-} ]]; then
        live=$(inside "$ns" "$save" 2>/dev/null) || refuse 3 '' "$save failed${ns:+ in $ns}: $(inside "$ns" "$save" 2>&1 >/dev/null)"
        parse_rules "$ns/$family" LIVE "$live"
      fi
      key=$family${RULES_TEXT[$ns/$family]-}
      # Containers of one profile have the same rules.
      [[ -n ${taken[$key]-} ]] ||
        taken[$key]=$(unshare -n bash -c "$restore -w 5 --noflush && exec $save" 2>&1 <<<"${key#?}") ||
        refuse 3 '' "this kernel does not take the rules of $restore: ${taken[$key]%%$'\n'*}"
      parse_rules "$ns/$family" WANT "${taken[$key]}"
    done
  done
}

# Whether the file $1 is this topology's: by the journal, or, as files outlive a reboot and the journal does not, by the
# first line of the hosts file that stands in the same directory.
owns_file() {
  local first=''
  [[ -n ${MADE[$'\t'"file $1"]-} ]] && return 0
  [[ -f ${1%/*}/hosts ]] && IFS= read -r first <"${1%/*}/hosts"
  [[ $first == "# netc:$NETC_TOPOLOGY" ]]
}

# Whether the link $2 of namespace $1 is this topology's: by its alias, or by the journal of a run that was killed
# between making and marking it.
owns_link() {
  [[ ${ATTRIBUTE[$1/$2/alias]-} == "netc:$NETC_TOPOLOGY" || -n ${MADE[$'\t'"link add name $2${1:+ netns $1}"]-} ]]
}

# Whether the namespace $1 was made by this topology: by the alias of its loopback interface, or by the journal.
owns_netns() {
  [[ ${ATTRIBUTE[$1/lo/alias]-} == "netc:$NETC_TOPOLOGY" || -n ${MADE[$'\t'"netns add $1"]-} ]]
}

# Sets VERB (what to decide: up or down), ACTION (what to do with the decision: act, plan or check) and the flags.
parse_arguments() {
  local verb='' dry=''
  while (($#)); do
    case $1 in
      up | down | check | plan | confirm)
        [[ -z $verb ]] || usage_error "only one verb at a time: $verb, $1"
        verb=$1
        ;;
      -n | --dry-run) dry=1 ;;
      -q | --quiet) QUIET=1 ;;
      -v | --verbose) VERBOSE=1 ;;
      --detailed-exitcode) DETAILED=1 ;;
      --lock-timeout | --format | --confirm)
        (($# > 1)) || usage_error "$1 needs a value"
        set_option "$1" "$2"
        shift
        ;;
      --lock-timeout=* | --format=* | --confirm=*) set_option "${1%%=*}" "${1#*=}" ;;
      -h | --help)
        print_usage
        exit 0
        ;;
      --version)
        printf 'netc %s %s\n' "$NETC_VERSION" "$NETC_TOPOLOGY"
        exit 0
        ;;
      *) usage_error "unknown argument: $1" ;;
    esac
    shift
  done
  VERB=${verb:-$NETC_VERB} ACTION=act
  case $VERB in
    check) VERB=up ACTION=check ;;
    plan) VERB=$NETC_VERB ACTION=plan ;;
    confirm) ACTION=confirm ;;
  esac
  if [[ -n $dry ]]; then
    [[ $ACTION == @(act|plan) ]] || usage_error "$verb changes nothing anyway: leave --dry-run out"
    ACTION=plan
  fi
  [[ -z $CONFIRM || $VERB/$ACTION == up/act ]] || usage_error '--confirm goes with up'
}

# Reads iptables-save text $3 of $1 (namespace/family) into the array $2 (LIVE or WANT): the key $1/table/chain holds the
# chain's rules, a line each; $1/table/chain/policy a built-in chain's policy. Counters are dropped.
parse_rules() {
  local place=$1 line table='' chain rest
  local -a lines
  local -n into=$2
  mapfile -t lines <<<"$3"
  for line in "${lines[@]}"; do
    case $line in
      '*'*) table=${line#'*'} ;;
      :*)
        chain=${line#:} rest=${line#* } chain=${chain%% *} rest=${rest%% *}
        into["$place/$table/$chain"]=''
        [[ $rest == - ]] || into["$place/$table/$chain/policy"]=$rest
        ;;
      '-A '*)
        chain=${line#-A } chain=${chain%% *}
        into["$place/$table/$chain"]+=$line$'\n'
        ;;
    esac
  done
}

# nf_tables and legacy rules do not see each other: refuse (3) where the other one holds rules of netc in namespace $1.
preflight_backend() {
  local version other
  version=$(iptables -V 2>/dev/null) || refuse 3 '' 'iptables -V failed: is the iptables package whole?'
  case $version in *nf_tables*) other=legacy ;; *) other=nft ;; esac
  [[ -n $(type -P "iptables-$other-save") ]] || return 0
  if [[ $(inside "$1" "iptables-$other-save" 2>/dev/null) == *:NETC_* || $(inside "$1" "ip6tables-$other-save" 2>/dev/null) == *:NETC_* ]]; then
    refuse 3 '' "iptables is now ${version##* }, but rules of netc stand in the other backend (iptables-$other)${1:+ in $1}: take them down with that one first"
  fi
}

# Refuses (3), before anything is touched, when a name that is declared is held by somebody else, or when something that
# is declared to be there already is not. All reasons are told, not only the first.
preflight_objects() {
  local i ns line name rest
  local -a words problems=()
  local -A holder=(["$(readlink /proc/self/ns/net)"]='the host itself')
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    ns=${D_NS[i]} line=${D_LINE[i]}
    read -ra words <<<"$line"
    case $line in
      'netns add '*)
        name=${words[2]}
        [[ -z ${NETNS[$name]-} ]] || is_leaving "/run/netns/$name" || owns_netns "$name" ||
          problems+=("${D_ORIGIN[i]}: the network namespace $name is there already and not of this topology: rename the container, or remove it with: ip netns del $name")
        ;;
      'link add name '* | 'brctl addbr '*)
        link_identity "$line"
        for name in "$L_NS/$L_NAME" ${L_PEER:+"$L_PEER"}; do
          [[ -z ${LINK[$name]-} ]] || owns_link "$L_NS" "$L_NAME" || { [[ ${name%/*} ]] && owns_netns "${name%/*}"; } || {
            rest="say \`existing\` if it is a bridge to be used as it is"
            [[ $name == /* ]] || rest='start the container without a network of its own'
            ns=${name%/*}
            problems+=("${D_ORIGIN[i]}: the interface ${name##*/} is there already${ns:+ in $ns} and not of this topology: choose another name, or $rest")
          }
        done
        ;;
      'ln -s '*)
        name=${words[3]}
        is_leaving "$name" || [[ ! -e $name && ! -L $name ]] || [[ -L $name && $(readlink "$name") == "${words[2]}" ]] || [[ -n ${MADE[$'\t'"ln $name"]-} ]] ||
          problems+=("${D_ORIGIN[i]}: $name is there already and not of this topology: rename the container, or move it away")
        # Two names of one namespace would each undo what the other sets up.
        if [[ ${words[2]} == /proc/[0-9]* ]] && rest=$(readlink "${words[2]}"); then
          [[ -z ${holder[$rest]-} ]] ||
            problems+=("${D_ORIGIN[i]}: the network namespace of ${name##*/} is that of ${holder[$rest]}: start it with one of its own")
          holder[$rest]="container ${name##*/}"
        fi
        ;;
      'require '*)
        rest=$(missing_requirement "${words[@]:1}") && problems+=("${D_ORIGIN[i]}: $rest")
        ;;
      'route add '*)
        route_key "$ns" "$line"
        if [[ -n ${ROUTE[$KEY]-} && ${ROUTE[$KEY]} != *' proto 205' ]] && ! leads_to "${ROUTE[$KEY]}" && ! owns_netns "$ns"; then
          problems+=("${D_ORIGIN[i]}: there is another route already: ${words[2]} ${ROUTE[$KEY]%% proto*}; give this one a metric")
        fi
        ;;
      'link set dev '*' master '*)
        name=${words[3]} rest=${ATTRIBUTE[$ns/$name/master]-}
        [[ -z ${D_BORROWED[i]} || -z $rest || $rest == "${words[5]}" ]] ||
          problems+=("${D_ORIGIN[i]}: the interface $name belongs to $rest already: release it with: ip link set dev $name nomaster")
        ;;
    esac
  done
  for i in ${F_PATH[@]+"${!F_PATH[@]}"}; do
    [[ ! -e ${F_PATH[i]} && ! -L ${F_PATH[i]} ]] || owns_file "${F_PATH[i]}" ||
      problems+=("${F_ORIGIN[i]}: the file ${F_PATH[i]} is there already and not of this topology: move it away")
  done
  ((${#problems[@]})) || return 0
  if ((${#problems[@]} > 1)); then printf 'netc: %s\n' "${problems[@]::${#problems[@]}-1}" >&2; fi
  refuse 3 '' "${problems[-1]}"
}

# Refuses (3) when the run cannot work here at all: no root, an old bash, a tool missing.
preflight_tools() {
  local tool
  ((EUID == 0)) || refuse 3 '' 'needs root: run it with sudo'
  ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)) || refuse 3 '' "needs bash 4.4 or newer, this is $BASH_VERSION"
  for tool in $NETC_TOOLS; do
    [[ -n $(type -P "$tool") ]] || refuse 3 '' "needs the command $tool: install its package (iproute2, iptables, procps, util-linux, bridge-utils)"
  done
}

# What every process of the script begins with: nothing of the caller's environment decides what it does.
prepare_shell() {
  set -uo pipefail
  export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
  unset -v CDPATH BASH_ENV ENV IFS
  umask 077
}

# The last line of every run.
print_summary() {
  local changed=$((ADDED + MODIFIED + REMOVED))
  if [[ $FORMAT == json ]]; then
    printf '{"topology":"%s","changed":%d,"added":%d,"modified":%d,"removed":%d,"unchanged":%d,"failed":%d}\n' \
      "$NETC_TOPOLOGY" "$changed" "$ADDED" "$MODIFIED" "$REMOVED" "$UNCHANGED" "$FAILED"
  else
    printf 'netc: %s changed=%d added=%d modified=%d removed=%d unchanged=%d failed=%d\n' \
      "$NETC_TOPOLOGY" "$changed" "$ADDED" "$MODIFIED" "$REMOVED" "$UNCHANGED" "$FAILED"
  fi
}

# The text of --help.
print_usage() {
  cat <<END
usage: ${0##*/} [up|down|check|plan|confirm] [flags]        (verb when left out: $NETC_VERB)

  up      make the network of topology $NETC_TOPOLOGY as declared; change only what differs
  down    take away what up made, put back what it changed
  check   change nothing; list every difference between declared and found (exit 2 if there is one)
  plan    change nothing; list the commands that $NETC_VERB would run
  confirm what up --confirm made is to stay

  -n, --dry-run            with up or down: the plan of it
  --confirm SECONDS        with up: put everything back unless the verb confirm comes in time, from any session
  -q, --quiet              only errors and the last line
  -v, --verbose            print each command before it runs
  --format text|json       json: one object a line
  --lock-timeout SECONDS   how long to wait for another run to end (30)
  --detailed-exitcode      exit 2 when something was changed (up, down) or would be (plan)
  -h, --help   --version

exit: 0 done or in sync; 1 internal error; 2 differences (check, --detailed-exitcode); 3 refused before anything
was touched; 4 the lock was not to be had; 5 failed, and put back as it was; 6 failed, and not wholly put back; 64 usage
END
}

# With the lock held: comes back to the network of the script that stood before, or takes all of it down where there was
# none. What that says stays in the folder $1, and goes to the system's log, when something was left undone.
put_back_unconfirmed() {
  local folder=$1 message code
  if [[ -e $folder/before ]]; then
    message=$(bash "$folder/before" run_under_lock up "$LOCK" 2>&1)
  else
    message=$(bash "$folder/program" run_under_lock down "$LOCK" 2>&1)
  fi
  code=$?
  tell_log "not confirmed: everything is put back: ${message//$'\n'/; }"
  if ((code)); then
    printf '%s\n' "$message"
    rm -f "$folder/watchdog"
  else
    disarm_watchdog
  fi
  exit "$code"
}

# Sets TEXT to what the file $1 holds, to the last newline, without a process. A NUL ends it: then it is not ours anyway.
read_file() {
  IFS= read -r -d '' TEXT 2>/dev/null <"$1" || [[ -r $1 ]]
}

# Ends the run before anything was touched: CODE (3 or 4), the place in the topology (may be empty), what is wrong.
refuse() {
  printf '%s\n' "netc: ${2:+$2: }$3" >&2
  FAILED=1
  leave_run_dir
  print_summary
  exit "$1"
}

# Tells that step $1 failed: its place in the topology, the command, and what that said ($2).
report_failure() {
  ((FAILED++))
  printf 'netc: %s%s: %s\n' "${S_ORIGIN[$1]:+${S_ORIGIN[$1]}: }" "$(command_text "${S_NS[$1]}" "${S_LINE[$1]}")" "${2:-failed without a message}" >&2
}

# Prints step number $1: for check as a difference with both values, else as the command.
report_step() {
  local text found=${S_FOUND[$1]} origin=${S_ORIGIN[$1]}
  [[ -z $QUIET ]] || return 0
  text=$(command_text "${S_NS[$1]}" "${S_LINE[$1]}")
  if [[ $FORMAT == json ]]; then
    printf '{"sign":"%s","command":%s,"found":%s,"origin":%s}\n' \
      "${S_SIGN[$1]}" "$(json_string "$text")" "$(json_string "$found")" "$(json_string "$origin")"
  elif [[ $ACTION == check ]]; then
    case ${S_SIGN[$1]} in
      +) text="wanted: $text; found: nothing" ;;
      '~') text="wanted: $text; found: $found" ;;
      # What is not wanted is told by the command that removes it.
      -) text="wanted: nothing; found: ${found:-more}, removed by: $text" ;;
    esac
    printf '%s %s%s\n' "${S_SIGN[$1]}" "$text" "${origin:+  # $origin}"
  else
    printf '%s %s%s\n' "${S_SIGN[$1]}" "$text" "${origin:+  # $origin}"
  fi
}

# For check and plan: prints all steps and counts them; nothing runs.
report_steps() {
  local i
  for i in ${S_LINE[@]+"${!S_LINE[@]}"}; do
    report_step "$i"
    count_step "$i"
  done
}

# Puts the rules back that run_restore replaced for the step number $1, and prints what that could not do.
restore_back() {
  local family command message
  for family in 4 6; do
    [[ -n ${RESTORED[$1/$family]-} ]] || continue
    command=iptables-restore
    [[ $family == 6 ]] && command=ip6tables-restore
    message=$(inside "${S_NS[$1]}" "$command" --noflush -w 5 <<<"${BACK[$1/$family]}" 2>&1) ||
      printf '  %s: %s\n' "$(command_text "${S_NS[$1]}" "$command")" "$message"
  done
}

# After everything was undone: the records are as before the run.
restore_records() {
  store "$NETC_TOPOLOGY/journal" "$JOURNAL_BEFORE"
  store @shared "$SHARED_BEFORE"
  # Nothing is left to put back.
  disarm_watchdog
  leave_run_dir
}

# Undoes the steps 0...$1 of this run in reverse and prints what could not be undone. A step of the batch that failed may
# not have run, so an undo that finds nothing to undo is no failure.
roll_back() {
  local i undo message
  for ((i = $1; i >= 0; i--)); do
    executor_of "${S_LINE[i]}"
    if [[ $EXECUTOR == restore ]]; then
      restore_back "$i"
      continue
    fi
    if [[ -z ${S_UNDO[i]} ]]; then
      # The step that failed did not happen; of the others, removals cannot be undone.
      ((i == BATCH_FAILED)) || printf '  done already: %s\n' "$(command_text "${S_NS[i]}" "${S_LINE[i]}")"
      continue
    fi
    while IFS= read -r undo; do
      [[ $undo == - ]] && continue
      message=$(undo_line "${S_NS[i]}" "$undo" 2>&1) || printf '  %s: %s\n' "$(command_text "${S_NS[i]}" "$undo")" "$message"
    done <<<"${S_UNDO[i]}"
  done
}

# Sets KEY to the ROUTE key of a declared `route add` line in namespace $1, and VIA and DEV to where it leads.
route_key() {
  local -a words
  local i metric='' destination family=4
  VIA='' DEV=''
  read -ra words <<<"$2"
  destination=${words[2]}
  for ((i = 3; i + 1 < ${#words[@]}; i += 2)); do
    case ${words[i]} in
      via) VIA=${words[i + 1]} ;;
      dev) DEV=${words[i + 1]} ;;
      metric) metric=${words[i + 1]} ;;
    esac
  done
  # ip prints host routes without their length, and default for /0.
  if [[ $destination == *:* || $VIA == *:* ]]; then
    family=6 destination=${destination%/128} metric=${metric:-1024}
    [[ $destination == ::/0 ]] && destination=default
  else
    destination=${destination%/32} metric=${metric:-0}
    [[ $destination == 0.0.0.0/0 ]] && destination=default
  fi
  KEY=$1/$family/$destination/$metric
}

# Runs steps $2...$3-1 by the executor $1. A failure leaves BATCH_FAILED and BATCH_MESSAGE.
run_batch() {
  BATCH_FAILED=$2 BATCH_MESSAGE=''
  case $1 in
    ip) run_ip "$2" "$3" ;;
    sysctl) run_sysctl "$2" "$3" ;;
    restore) run_restore "$2" && forget_udp_flows "$2" "$3" ;;
    policy) run_policy "$2" ;;
    file) run_file "$2" ;;
    rm | mkdir | rmdir) run_paths "$1" "$2" "$3" ;;
    *) run_command "$2" ;;
  esac
}

# Step FIRST alone, whose line is the command itself.
run_command() {
  local -a words
  read -ra words <<<"${S_LINE[$1]}"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "${S_LINE[$1]}" >&2
  # /run/netns is missing until the first namespace is made.
  [[ ${words[0]} != ln ]] || (umask 022 && mkdir -p "${words[3]%/*}")
  BATCH_MESSAGE=$("${words[@]}" 2>&1 {LOCK}>&-) || return
  # See run_ip for both.
  if [[ ${S_LINE[$1]} == 'brctl addbr '* ]]; then
    BATCH_MESSAGE=$(ip link set dev "${words[2]}" alias "netc:$NETC_TOPOLOGY" mtu 1280 2>&1 {LOCK}>&-)
  fi
}

# Step FIRST alone: a declared file is written beside its place and renamed, so that nobody ever reads half of it.
run_file() {
  local path=${S_LINE[$1]#file }
  [[ -z $VERBOSE ]] || printf 'netc: running: write %s\n' "$path" >&2
  write_file "$path" "${F_TEXT[F_INDEX[$path]]}"
}

# Steps FIRST...NEXT-1, all of one namespace, as one `ip -batch`. It stops at the first line that fails and tells which.
run_ip() {
  local i ns=${S_NS[$1]} output batch=''
  local -a lines=() steps=()
  for ((i = $1; i < $2; i++)); do
    lines+=("${S_LINE[i]}") steps+=("$i")
    # Marked in the same batch: whose interface it is must never depend on the journal for long.
    if [[ ${S_LINE[i]} == 'link add name '* ]]; then
      link_identity "${S_LINE[i]}"
      [[ -n $L_NS ]] || { lines+=("link set dev $L_NAME alias netc:$NETC_TOPOLOGY") && steps+=("$i"); }
      # A bridge keeps the MTU that is declared, whatever its ports have, only once its MTU was really changed.
      [[ $L_TYPE != bridge ]] || { lines+=("link set dev $L_NAME mtu 1280") && steps+=("$i"); }
    fi
    [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "$(command_text "$ns" "${S_LINE[i]}")" >&2
  done
  printf -v batch '%s\n' "${lines[@]}"
  output=$(ip ${ns:+-n "$ns"} -batch - <<<"$batch" 2>&1 {LOCK}>&-) && return 0
  BATCH_MESSAGE=$output
  if [[ $output =~ 'Command failed -:'([0-9]+) ]]; then
    BATCH_FAILED=${steps[BASH_REMATCH[1] - 1]}
    BATCH_MESSAGE=${output%$'\n'Command failed*}
  fi
  return 1
}

# Steps $2...$3-1, each `$1 PATH`, as one command.
run_paths() {
  local i command=$1
  local -a paths=()
  for ((i = $2; i < $3; i++)); do paths+=("${S_LINE[i]#* }"); done
  [[ -z $VERBOSE ]] || printf 'netc: running: %s %s\n' "$command" "${paths[*]}" >&2
  # Whoever runs in a container reads what stands in its directory.
  [[ $command != mkdir ]] || paths=(-m 755 "${paths[@]}")
  [[ $command != rm ]] || paths=(-f "${paths[@]}")
  # A directory in which somebody else has put something stays.
  [[ $command != rmdir ]] || paths=(--ignore-fail-on-non-empty "${paths[@]}")
  BATCH_MESSAGE=$("$command" "${paths[@]}" 2>&1 {LOCK}>&-)
}

# Step FIRST alone: the policy of a built-in chain.
run_policy() {
  local -a words
  read -ra words <<<"${S_LINE[$1]}"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "${S_LINE[$1]}" >&2
  BATCH_MESSAGE=$("${words[0]}" -w 5 "${words[@]:1}" 2>&1 {LOCK}>&-)
}

# All rules of one namespace that differ, in both families: one iptables-restore each. IPv6 first, and taken back when IPv4
# fails. $1 is the number of the first step.
run_restore() {
  local ns=${S_NS[$1]} family command
  for family in 6 4; do
    [[ -n ${LOAD[$1/$family]-} ]] || continue
    command=iptables-restore
    [[ $family == 6 ]] && command=ip6tables-restore
    [[ -z $VERBOSE ]] || printf 'netc: running: %s --noflush -w 5 <<END\n%sEND\n' "${ns:+ip netns exec $ns }$command" "${LOAD[$1/$family]}" >&2
    BATCH_MESSAGE=$(inside "$ns" "$command" --noflush -w 5 <<<"${LOAD[$1/$family]}" 2>&1 {LOCK}>&-) || return
    RESTORED[$1/$family]=1
  done
}

# Steps FIRST...NEXT-1, all of one namespace, as one `sysctl -w`. /proc/sys/net shows the namespace of who opens it.
run_sysctl() {
  local i ns=${S_NS[$1]}
  local -a settings=()
  for ((i = $1; i < $2; i++)); do settings+=("${S_LINE[i]#sysctl }"); done
  [[ -z $VERBOSE ]] || printf 'netc: running: %ssysctl -w %s\n' "${ns:+ip netns exec $ns }" "${settings[*]}" >&2
  BATCH_MESSAGE=$(${ns:+nsenter --net="/run/netns/$ns"} sysctl -q -w "${settings[@]}" 2>&1 {LOCK}>&-)
}

# One quiet run of the verb $1 in a process that was given the lock, as descriptor $2.
run_under_lock() {
  prepare_shell
  init_state
  VERB=$1 LOCK=$2 ACTION=act QUIET=1 PUTTING_BACK=1
  run_verb
}

# Reads what is declared, looks at the host once, decides, and only then acts. Ends the run.
run_verb() {
  load_records
  declare_network
  load_declared
  find_containers
  load_files
  observe_host
  if [[ $VERB == down ]]; then
    decide_down
  else
    note_wanted
    preflight_objects
    decide_up
  fi
  case $ACTION in
    check | plan) report_steps ;;
    act)
      heed_unconfirmed "${#S_LINE[@]}"
      act
      ;;
  esac
  print_summary
  exit_with_changes
}

# Keeps this script beside the records, as the one whose network stands, so that a later run that has to be put back can
# come back to it. After `down` there is nothing to come back to; an old one would be worse than none.
save_script() {
  local file=$RUN_DIR/$NETC_TOPOLOGY/script
  if [[ $VERB == down ]]; then
    rm -f "$file"
  elif [[ ! -e $file ]] || ((${#S_LINE[@]})); then
    store "$NETC_TOPOLOGY/script" "$(script_text)" || rm -f "$file"
  fi
}

# Prints this script from memory, as one that runs the function named by its arguments: its own text may have come through
# a pipe, or its file may be gone.
script_text() {
  declare -p NETC_TOPOLOGY NETC_CHAINS NETC_VERB NETC_VERSION NETC_TOOLS && declare -f && printf '%s\n' '"$@"'
}

# Takes the value of a flag that has one.
set_option() {
  case $1=$2 in
    --format=text | --format=json) FORMAT=$2 ;;
    --format=*) usage_error "--format is text or json, not $2" ;;
    --confirm=*)
      [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] || usage_error "--confirm takes whole seconds from 1 up, not $2"
      CONFIRM=$2
      ;;
    *)
      [[ $2 =~ ^[0-9]{1,6}$ ]] || usage_error "--lock-timeout takes whole seconds, not $2"
      LOCK_TIMEOUT=$2
      ;;
  esac
}

# After a run that went well: the records say what stands now, no more and no less.
settle_records() {
  local key
  if [[ $VERB == down ]]; then
    MADE=()
  else
    for key in ${MADE[@]+"${!MADE[@]}"}; do [[ -n ${WANTED[$key]-} ]] || unset -v "MADE[$key]"; done
    # What is there and declared is ours even where the journal was lost; directories and links may have been there before.
    for key in ${WANTED[@]+"${!WANTED[@]}"}; do [[ $key == $'\t'@(netns|link|file|rules)' '* ]] && MADE[$key]=1; done
    # What another topology changed and this one needs as well stays until both are gone.
    for key in ${WANTED[@]+"${!WANTED[@]}"}; do
      [[ -z ${UNDO[$key]-} || ${USERS[$key]-} == *" $NETC_TOPOLOGY "* ]] || USERS[$key]+=" $NETC_TOPOLOGY "
    done
  fi
  for key in ${RELEASED[@]+"${!RELEASED[@]}"}; do
    USERS[$key]=${USERS[$key]// $NETC_TOPOLOGY /}
    [[ ${USERS[$key]} == *[!\ ]* ]] || unset -v "USERS[$key]" "UNDO[$key]"
  done
  key=$(journal_text)
  [[ $key == "$JOURNAL_BEFORE" && $VERB != down ]] || store "$NETC_TOPOLOGY/journal" "$key"
  key=$(shared_text)
  [[ $key == "$SHARED_BEFORE" ]] || store @shared "$key"
  leave_run_dir
}

# Prints the records about what the host had before: how to put it back, and which topologies rely on the change.
shared_text() {
  local key line
  for key in ${UNDO[@]+"${!UNDO[@]}"}; do
    while IFS= read -r line; do printf 'undo\t%s\t%s\n' "$key" "$line"; done <<<"${UNDO[$key]}"
    for line in ${USERS[$key]-}; do printf 'user\t%s\t%s\n' "$key" "$line"; done
  done
}

# On a terminal, how far a quiet run is: $1 of $2 steps. Without -q the results themselves tell.
show_progress() {
  [[ -t 2 && -n $QUIET ]] || return 0
  if (($1 < $2)); then printf '\rnetc: %d of %d\033[K' "$1" "$2" >&2; else printf '\r\033[K' >&2; fi
}

# Prints when the process $1 was started, in the kernel's ticks (proc_pid_stat(5), field 22): with the id it names one
# process for ever. Fails when there is none.
start_time_of() {
  local line
  local -a words
  read -r line 2>/dev/null <"/proc/$1/stat" || return
  # The second field, the name in parentheses, may hold anything.
  read -ra words <<<"${line##*)}"
  printf '%s\n' "${words[19]}"
}

# Appends one step to what this run would do: SIGN (+ ~ -), namespace, line, place in the topology, what was found
# instead, and the line that undoes it (empty: it cannot be undone).
step() {
  S_SIGN+=("$1") S_NS+=("$2") S_LINE+=("$3") S_ORIGIN+=("$4") S_FOUND+=("$5") S_UNDO+=("$6")
  # Set by whoever decides: what has to be on record before the step runs, and under which name.
  S_RECORD+=("$RECORD") S_KEY+=("$BORROWED_KEY")
  BORROWED_KEY=''
}

# Makes the record file RUN_DIR/$1 read $2 by rename, or removes it when $2 is empty.
store() {
  local path=$RUN_DIR/$1
  if [[ -z $2 ]]; then
    rm -f "$path"
    return
  fi
  mkdir -p "${path%/*}" && printf '%s\n' "$2" >"$path.new" && mv -f "$path.new" "$path" && return
  rm -f "$path.new"
  return 1
}

# One lock a host, not a topology: sysctls and the built-in chains are shared. Readers share it. The file may be removed
# by a run that ended before us (it takes its own lock file along when nothing is left to guard), so look again.
take_lock() {
  local mode=-x
  if [[ $ACTION != act ]]; then
    [[ -e $RUN_DIR/@lock ]] || return 0
    mode=-s
  fi
  if [[ -L $RUN_DIR || (-e $RUN_DIR && ! -O $RUN_DIR) ]]; then
    refuse 3 '' "$RUN_DIR is a link or not root's: remove it"
  fi
  while :; do
    [[ $mode == -s ]] || mkdir -p "$RUN_DIR" || refuse 3 '' "cannot make $RUN_DIR"
    if [[ $mode == -s ]]; then
      exec {LOCK}<"$RUN_DIR/@lock" || return 0
    else
      exec {LOCK}>>"$RUN_DIR/@lock" || refuse 3 '' "cannot write to $RUN_DIR"
    fi
    flock "$mode" -w "$LOCK_TIMEOUT" "$LOCK" ||
      refuse 4 '' "another netc script has been running on this host for $LOCK_TIMEOUT seconds: try again, or raise --lock-timeout"
    [[ $RUN_DIR/@lock -ef /proc/self/fd/$LOCK ]] && return 0
    exec {LOCK}>&-
    [[ $mode == -x ]] || return 0
  done
}

# Writes a line to the system's log, where there is one.
tell_log() {
  [[ -z $(type -P logger) ]] || logger -t netc "$NETC_TOPOLOGY: $1" 2>/dev/null {LOCK}>&- || :
}

# Prints for how many seconds more an earlier `up --confirm` can be confirmed. Fails when none waits for that.
unconfirmed_seconds() {
  local pid started deadline now
  read -r pid started deadline 2>/dev/null <"$RUN_DIR/$NETC_TOPOLOGY/unconfirmed/watchdog" || return
  [[ $(start_time_of "$pid") == "$started" ]] || return
  printf -v now '%(%s)T' -1
  printf '%d\n' "$((deadline > now ? deadline - now : 0))"
}

# Runs one undo line in namespace $1. What is not there (any more) needs no undoing.
undo_line() {
  local ns=$1 line=$2 message
  local -a words
  read -ra words <<<"$line"
  case $line in
    'file '*)
      write_file "${words[1]}" "${F_BEFORE[${words[1]}]}" && return 0
      printf '%s\n' "$BATCH_MESSAGE"
      return 1
      ;;
    'sysctl '*) ${ns:+nsenter --net="/run/netns/$ns"} sysctl -q -w "${words[@]:1}" ;;
    'rm '*) rm -f "${words[1]}" ;;
    'rmdir '*) [[ ! -d ${words[1]} ]] || rmdir --ignore-fail-on-non-empty "${words[1]}" ;;
    'iptables '* | 'ip6tables '*) "${words[0]}" -w 5 "${words[@]:1}" ;;
    'ln '*) "${words[@]}" ;;
    *)
      # A pair between two namespaces is made from the host, but lies in one of them.
      [[ $line == 'link del '*' netns '* ]] && ns=${words[5]} && words=("${words[@]:0:4}")
      message=$(ip ${ns:+-n "$ns"} "${words[@]}" 2>&1) && return 0
      case $message in
        *'Cannot find device'* | *'No such process'* | *'No such file'* | *'Cannot assign requested address'* | *'not found'*) return 0 ;;
      esac
      printf '%s\n' "$message"
      return 1
      ;;
  esac
}

# A command line that says nothing clear: nothing was looked at, exit 64 (EX_USAGE of sysexits.h).
usage_error() {
  printf 'netc: %s\n' "$1" >&2
  print_usage >&2
  exit 64
}

# The watchdog: waits $1 seconds for `confirm`, then puts everything back that the run of the process $2 (started at $3)
# has changed. It is done as soon as its folder is gone.
watch_for_confirmation() {
  local folder now i
  prepare_shell
  init_state
  trap '' HUP INT
  folder=$RUN_DIR/$NETC_TOPOLOGY/unconfirmed
  printf -v now '%(%s)T' -1
  printf '%s %s %s\n' "$$" "$(start_time_of "$$")" "$((now + $1))" >"$folder/watchdog.new" &&
    mv -f "$folder/watchdog.new" "$folder/watchdog" || exit
  # Counted, not read off a clock that somebody may set.
  for ((i = 0; i < $1; i++)); do
    sleep 1
    is_own_watchdog "$folder/watchdog" || exit 0
  done
  end_run "$2" "$3"
  ACTION=act LOCK_TIMEOUT=3600
  take_lock
  is_own_watchdog "$folder/watchdog" || {
    leave_run_dir
    exit 0
  }
  put_back_unconfirmed "$folder"
}

# Replaces the file $1 by one that holds $2, readable for all, by rename: nobody ever reads half of it. Only root can write
# to its directory, so the name beside it needs no secret.
write_file() {
  BATCH_MESSAGE=$(
    exec 2>&1
    umask 022
    printf '%s' "$2" >"$1.netc-new" && mv -f "$1.netc-new" "$1" && exit
    rm -f "$1.netc-new"
    exit 1
  )
}

# Puts the steps FIRST...NEXT-1 on record before they run: what they make in the journal, how to put back what they change.
write_records() {
  local i key text=''
  local -a words
  local shared=''
  for ((i = $1; i < $2; i++)); do
    case ${S_RECORD[i]} in
      made)
        read -ra words <<<"${S_LINE[i]}"
        case ${S_LINE[i]} in
          'brctl addbr '* | 'link add name '*)
            link_identity "${S_LINE[i]}"
            key=${L_KEY#$'\t'}
            ;;
          'ln -s '*) key="ln ${words[3]}" ;;
          'mkdir '*) key="dir ${words[1]}" ;;
          'iptables '* | 'ip6tables '*) key="rules ${S_NS[i]}" ;;
          *) key=${S_LINE[i]} ;;
        esac
        [[ $key != 'rules '* || -z ${MADE[$'\t'$key]-} ]] || continue
        MADE[$'\t'$key]=1
        text+=$'\t'$key$'\t.\n'
        ;;
      borrowed)
        key=${S_KEY[i]} shared=1
        # Who changed it first knows what was there before.
        [[ -n ${UNDO[$key]-} ]] || UNDO[$key]=${S_UNDO[i]}
        [[ ${USERS[$key]-} == *" $NETC_TOPOLOGY "* ]] || USERS[$key]+=" $NETC_TOPOLOGY "
        ;;
    esac
  done
  if [[ -n $text ]]; then
    mkdir -p "$RUN_DIR/$NETC_TOPOLOGY" && printf '%s' "$text" >>"$RUN_DIR/$NETC_TOPOLOGY/journal" || return
  fi
  [[ -z $shared ]] || store @shared "$(shared_text)"
}

NETC_TOPOLOGY='switched-cluster'
NETC_CHAINS='NETC_switche.gdfkyy_'
NETC_VERB='up'
NETC_VERSION='0.1.0'
NETC_TOOLS='ip sysctl flock nsenter unshare iptables iptables-save iptables-restore ip6tables ip6tables-save ip6tables-restore'

main "$@"
