#!/usr/bin/env bash
# The network of topology docker0, built by netc 0.1.0.
# Run as root it makes the network; run again it changes nothing.
# Verbs: up, down, check, plan; --help tells the rest.
#
# It makes:
#   network namespaces: web, db
#   interfaces: docker0, web-eth0, db-eth0
#   chains: NETC_docker0_GUARD, NETC_docker0_SNAT, NETC_docker0_FORWARD, NETC_docker0_OUTBOUND
#     NETC_docker0_INPUT
#   files: /etc/netns/web/hosts, /etc/netns/web/hostname, /etc/netns/db/hosts, /etc/netns/db/hostname
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
netns add web  # docker0.net:5
netns add db  # docker0.net:6
link add name docker0 address 02:42:ac:11:2a:01 type bridge stp_state 0  # docker0.net:2
link set dev docker0 mtu 1500
rules  # docker0.net:1
link add name web-eth0 mtu 1500 type veth peer name eth0 netns web address 02:42:ac:11:00:01 mtu 1500  # docker0.net:5
link set dev web-eth0 master docker0
link add name db-eth0 mtu 1500 type veth peer name eth0 netns db address 02:42:ac:11:00:02 mtu 1500  # docker0.net:6
link set dev db-eth0 master docker0
files  # docker0.net:1
@ipv6 sysctl net/ipv6/conf/docker0/accept_ra=0  # docker0.net:2
@br_netfilter link set dev docker0 type bridge nf_call_iptables 0 nf_call_ip6tables 0
sysctl net/ipv4/conf/docker0/proxy_arp_pvlan=0
sysctl net/ipv4/neigh/docker0/proxy_delay=80
sysctl net/ipv4/conf/docker0/route_localnet=0
[host] borrowed
@forwarding_was_off iptables -P FORWARD DROP  # docker0.net:1
sysctl net/ipv4/ip_forward=1
[web db]
sysctl net/ipv4/ip_forward=0
@ipv6 sysctl net/ipv6/conf/all/forwarding=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_ra=0
@ipv6 sysctl net/ipv6/conf/eth0/autoconf=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_redirects=0
@ipv6 sysctl net/ipv6/conf/eth0/accept_dad=0
link set dev lo alias netc:docker0 up
link set dev eth0 up
[web]
addr add 172.17.0.1/16 dev eth0  # docker0.net:5
[db]
addr add 172.17.0.2/16 dev eth0  # docker0.net:6
[web db]
route add default via 172.17.42.1 dev eth0 proto 205
[host]
link set dev web-eth0 up  # docker0.net:5
link set dev db-eth0 up  # docker0.net:6
link set dev docker0 up  # docker0.net:2
addr add 172.17.42.1/16 dev docker0  # docker0.net:3
END
}

# Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.
wanted_rules4() {
  cat <<'END'
[host]
*raw
:NETC_docker0_GUARD - [0:0]
-A NETC_docker0_GUARD -i lo -j RETURN  # docker0.net:1
-A NETC_docker0_GUARD ! -i docker0 -s 172.17.0.0/16 -j DROP  # docker0.net:2
-A NETC_docker0_GUARD ! -i docker0 -d 172.17.0.0/16 -m addrtype ! --dst-type LOCAL -j DROP
-A NETC_docker0_GUARD -i docker0 ! -s 172.17.0.0/16 -j DROP
-I PREROUTING -j NETC_docker0_GUARD
COMMIT
*nat
:NETC_docker0_SNAT - [0:0]
-A NETC_docker0_SNAT -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-I POSTROUTING -j NETC_docker0_SNAT
COMMIT
*filter
:NETC_docker0_FORWARD - [0:0]
:NETC_docker0_OUTBOUND - [0:0]
:NETC_docker0_INPUT - [0:0]
-A NETC_docker0_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP
-A NETC_docker0_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_docker0_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_docker0_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_docker0_FORWARD
-A NETC_docker0_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_docker0_OUTBOUND
-A NETC_docker0_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_docker0_INPUT -i docker0 -p icmp --icmp-type 8 -j RETURN
-A NETC_docker0_INPUT -i docker0 -j DROP
-I INPUT -j NETC_docker0_INPUT
COMMIT
END
}

# The same for ip6tables-restore.
wanted_rules6() {
  cat <<'END'
[host]
*filter
:NETC_docker0_FORWARD - [0:0]
:NETC_docker0_OUTBOUND - [0:0]
:NETC_docker0_INPUT - [0:0]
-A NETC_docker0_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP  # docker0.net:2
-A NETC_docker0_FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A NETC_docker0_FORWARD -i docker0 -o docker0 -j ACCEPT
-A NETC_docker0_FORWARD -o docker0 -j DROP
-I FORWARD -j NETC_docker0_FORWARD
-A NETC_docker0_OUTBOUND -i docker0 -j ACCEPT
-A FORWARD -j NETC_docker0_OUTBOUND
-A NETC_docker0_INPUT -i docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN
-A NETC_docker0_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 128 -j RETURN
-A NETC_docker0_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 135 -j RETURN
-A NETC_docker0_INPUT -i docker0 -p ipv6-icmp --icmpv6-type 136 -j RETURN
-A NETC_docker0_INPUT -i docker0 -j DROP
-I INPUT -j NETC_docker0_INPUT
COMMIT
END
}

# Files, each with its text below its path; an @word stands for lines (see load_files).
declared_files() {
  cat <<'END'
[/etc/netns/web/hosts]  # docker0.net:5
# netc:docker0
172.17.0.1	web
@localhost
[/etc/netns/web/hostname]  # docker0.net:5
web
[/etc/netns/db/hosts]  # docker0.net:6
# netc:docker0
172.17.0.2	db
@localhost
[/etc/netns/db/hostname]  # docker0.net:6
db
END
}

# What follows is the same in every script of this version of netc.

# No function that the caller's shell exports stands for a command here.
while read -r REPLY; do [[ -z $REPLY ]] || unset -f "${REPLY##* }"; done <<<"$(declare -Fx)"

# Runs the batches in order; what needs no namespace or link goes on while they are made. What each is going to make or change is on
# record before it runs. When one fails, or the run is interrupted, what this run did is undone; only `down` goes on, since what it has
# taken away cannot be put back, and tells at the end what remains. Tools that change something keep the lock: a run that was killed is
# over when they are.
act() {
  local number executor first last ns added modified removed status
  local -a batches
  trap 'INTERRUPTED=SIGINT' INT
  trap 'INTERRUPTED=SIGTERM' TERM
  trap 'INTERRUPTED=SIGHUP' HUP
  # Whoever reads what is told may go, as when a connection breaks off: the run does not.
  trap '' PIPE
  mapfile -t batches <"$WORK/batches"
  for number in ${batches[@]+"${batches[@]}"}; do
    read -r number executor first last ns added modified removed <<<"$number"
    [[ $ns != - ]] || ns=''
    [[ -z $ns && $executor == @(restore|mkdir|file|policy) ]] || await_beside ||
      fail_step "$BATCH_FAILED" "$((first - 1))" "$BATCH_MESSAGE"
    put_on_record "$number" || fail_step '' "$((first - 1))" "cannot write to $RUN_DIR"
    BATCH_FAILED=$first BATCH_MESSAGE='' NOT_RUN=()
    show_progress "netc: $((first - 1)) of $STEPS steps"
    if [[ $executor == beside ]]; then
      make_beside "$number" "$first" "$last" "$added" "$modified" "$removed"
      continue
    fi
    run_batch "$executor" "$number" "$first" "$last" "$ns"
    status=$?
    show_progress ''
    if ((status == 0)); then
      ((ADDED += added, MODIFIED += modified, REMOVED += removed))
      BATCH_FAILED=''
      [[ ! -e $WORK/$number.report ]] || cat "$WORK/$number.report"
    elif [[ $VERB == down && -z $INTERRUPTED ]]; then
      leave_behind "$first" "$last"
    else
      fail_step "$BATCH_FAILED" "$last" "$BATCH_MESSAGE"
    fi
    [[ -z $INTERRUPTED ]] || fail_step '' "$last" "interrupted by $INTERRUPTED"
  done
  await_beside || fail_step "$BATCH_FAILED" "$STEPS" "$BATCH_MESSAGE"
  if [[ -z $LEFT ]] && ! { save_script && settle_records && leave_run_dir; }; then
    [[ $VERB == down ]] || fail_step '' "$STEPS" "cannot write to $RUN_DIR"
    FAILED=1 LEFT="  the records in $RUN_DIR"$'\n'
  fi
  if [[ -n $LEFT ]]; then
    printf 'netc: not everything could be taken away; what remains:\n%s' "$LEFT" >&2
    print_summary
    exit 6
  fi
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

# Prints the process ids of the containers $2 of the engine $1 (docker or podman), 0 for one that is not running, and what it
# complains of. The engine is this host's, whatever the environment says: the processes of another one's containers mean
# nothing here.
ask_engine() {
  local line
  local -a names words=(docker --host unix:///var/run/docker.sock)
  [[ $1 == docker ]] || words=(env -u CONTAINER_HOST -u CONTAINER_CONNECTION "$1")
  read -ra names <<<"$2"
  while IFS= read -r line; do
    if [[ $line =~ ^([0-9]+)' /'?([A-Za-z0-9][A-Za-z0-9_.-]*)$ ]]; then
      printf 'process\t%s\t%s\n' "$1:${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}"
    elif [[ -n $line ]]; then
      printf 'says\t%s\t%s\n' "$1" "${line//$'\t'/ }"
    fi
  done < <("${words[@]}" container inspect --format '{{.State.Pid}} {{.Name}}' "${names[@]}" 2>&1 {LOCK}>&-)
}

# Waits for the batch that make_beside has begun, if there is one. A failure leaves BATCH_FAILED, BATCH_MESSAGE and NOT_RUN.
await_beside() {
  local process number first last added modified removed
  [[ -n $BESIDE ]] || return 0
  read -r process number first last added modified removed <<<"$BESIDE"
  BESIDE=''
  if await_process "$process"; then
    ((ADDED += added, MODIFIED += modified, REMOVED += removed, 1))
    [[ ! -e $WORK/$number.report ]] || cat "$WORK/$number.report"
    return 0
  fi
  # Killed, it has said nothing.
  BATCH_FAILED=$first
  note_ip_failure "$number" "$last" "$(<"$WORK/$number.output")"
  return 1
}

# Waits until rules are loaded (see try_rules): of each load the process, the number of its text and the command. Prints what is wrong
# with the first that fails.
await_loads() {
  local load number restore
  for load; do
    read -r load number restore <<<"$load"
    wait "$load" || {
      printf 'this kernel does not take the rules of %s: %s\n' "$restore" "$(head -n 1 "$WORK/message.$number")"
      return 1
    }
  done
}

# Waits until the process $1 has ended, and returns its status. Workers stop when the run is interrupted.
await_process() {
  local status
  while :; do
    wait "$1"
    status=$?
    # A trapped signal ends wait before the process has ended.
    if [[ $status -le 128 || -z $INTERRUPTED ]] || ! kill -0 "$1" 2>/dev/null; then return "$status"; fi
    : >"$WORK/stop"
  done
}

# Sets sysctls (KEY=VALUE, from the third argument on), then lets ip run $1 lines of standard input, going on behind failures when
# $2 is -force. Inside a namespace it is run as it stands by sh, which starts faster than bash (see inside_worker).
change_inside() {
  count=$1 force=$2 number=0 failed=''
  shift 2
  for setting; do
    number=$((number + 1))
    # For these, which are 0 or 1, the kernel locks all networking, even where nothing changes.
    case $setting in
      */ip_forward=* | */forwarding=*)
        read -r found 2>/dev/null <"/proc/sys/${setting%%=*}" && [ "$found" = "${setting#*=}" ] && continue
        ;;
    esac
    echo "${setting#*=}" >"/proc/sys/${setting%%=*}" && continue
    echo "Command failed sysctl:$number"
    [ -n "$force" ] || exit 1
    failed=1
  done
  [ -n "$force" ] || [ "$count" -eq 0 ] || exec ip -batch -
  [ "$count" -eq 0 ] || ip ${force:+"$force"} -batch - || exit
  [ -z "$failed" ]
}

# When something was last made in, or removed from, the folder $1, in seconds since 1970 with their fraction.
changed_at() {
  find "$1" -maxdepth 0 -printf '%T@'
}

# What a run has removed cannot be put back piece by piece: the script whose network stood before makes it again. Fails when
# there was none, or when it fails; then it tells why.
come_back() {
  local script=$RUN_DIR/$NETC_TOPOLOGY/script
  [[ -e $script ]] || return
  bash "$script" run_under_lock up "$LOCK" >/dev/null || return
  disarm_watchdog
}

# Prints the command that runs line $3 by the executor $2 in namespace $1, as a person would type it.
command_text() {
  case $2 in
    ip) printf '%s\n' "ip ${1:+-n $1 }$3" ;;
    sysctl) printf '%s\n' "${1:+ip netns exec $1 }sysctl -w ${3#sysctl }" ;;
    restore | policy) printf '%s\n' "${1:+ip netns exec $1 }$3" ;;
    file) printf '%s\n' "write ${3#* }" ;;
    *) printf '%s\n' "$3" ;;
  esac
}

# The verb `confirm`: what an `up --confirm` made is to stay. Where nothing waits for that, it is not said that all is
# well unless it is: what was declared may have been put back.
confirm() {
  if unconfirmed_seconds >/dev/null; then
    disarm_watchdog || refuse 3 '' "cannot remove $RUN_DIR/$NETC_TOPOLOGY/unconfirmed: nothing is confirmed"
    print_summary
    exit 0
  fi
  # Where the watchdog itself died nothing is put back any more.
  disarm_watchdog
  printf 'netc: nothing waits to be confirmed: comparing what there is with what is declared\n' >&2
  ACTION=check VERB=up
  run_verb
}

# Tells the decision that all is seen, and waits for it. For check and plan it tells the steps itself; for others WORK holds the run (see
# templates/decision/write_run.awk). Fails when the host is to be looked at again (see decide.awk).
decide() {
  local status
  local -a problems
  # What ip has said, which is no error to it, of what changed while it was told.
  if [[ $(<"$WORK/complaints") == *'Dump was interrupted'* ]] || is_disturbed; then tell_decision interrupted; fi
  tell_decision seen
  exec {SEEN}>&-
  wait "$DECISION"
  status=$?
  DECISION=''
  case $status in
    0) ;;
    1)
      printf 'netc: internal error\n' >&2
      exit 1
      ;;
    # awk itself gave up, and said why.
    *) refuse 3 '' "cannot decide: is there room in $WORK?" ;;
  esac
  if [[ -s $WORK/problems ]]; then
    mapfile -t problems <"$WORK/problems"
    if ((${#problems[@]} > 1)); then printf 'netc: %s\n' "${problems[@]::${#problems[@]}-1}" >&2; fi
    refuse 3 '' "${problems[-1]}"
  fi
  [[ ! -e $WORK/settling ]] || return
  read -r ADDED MODIFIED REMOVED UNCHANGED STEPS <"$WORK/counts"
}

# Tells the watchdog, which looks every second, that nothing is to be put back any more.
disarm_watchdog() {
  rm -rf "${RUN_DIR:?}/$NETC_TOPOLOGY/unconfirmed"
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

# Ends a run that could not go on: tells what failed (step $1, empty: none) and why ($3), undoes steps 0...$2, exit 5 or 6.
fail_step() {
  local left failed=$BATCH_FAILED
  trap '' INT TERM HUP
  # Its own failure adds nothing to what is told, only to what did not run.
  await_beside
  BATCH_FAILED=$failed
  if [[ -n $1 ]]; then
    report_failure "$1" "$3"
    # What stands in the way was not there before: somebody else has made it since, so it is not for us to undo.
    [[ $STEP_EXECUTOR != @(ip|command) || $3 != *'already '@(exists|assigned)* && $3 != *'File exists'* ]] || NOT_RUN[$1]=1
  else
    FAILED=1
    printf 'netc: %s\n' "$3" >&2
  fi
  left=$(roll_back "$2")
  ADDED=0 MODIFIED=0 REMOVED=0
  if ! restore_script || { [[ -z $left ]] && ! restore_records; }; then
    left+=${left:+$'\n'}"  the records in $RUN_DIR"
  elif [[ -n $left ]] && come_back; then
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

# Prints what the decision has to know of processes (templates/decision/load_process.awk), where any are spoken of: those of
# engines' containers, after one question to each engine, and which namespace is whose, also of those that names lead to now.
find_processes() {
  local line engine name pid
  local -a lines
  local -A names=() asked=()
  mapfile -t lines < <(
    grep -hE $'^(require (docker|podman|process) |ln -s /proc/|l\t/run/netns/[^\t]*\t/proc/[0-9]+/ns/net$)' "$WORK/declared" "$WORK/paths"
  )
  ((${#lines[@]})) || return 0
  for line in "${lines[@]}"; do
    read -r _ engine name _ <<<"$line"
    case $line in
      'require process '*) asked[/proc/$name/ns/net]=1 ;;
      'require '*) names[$engine]+=" $name" ;;
      l*/proc/*) [[ $line == 'ln '* ]] || asked[${line##*$'\t'}]=1 ;;
    esac
  done
  for engine in ${names[@]+"${!names[@]}"}; do
    while IFS=$'\t' read -r line name pid; do
      printf '%s\t%s\t%s\n' "$line" "$name" "$pid"
      [[ $line != process || $pid == 0 ]] || asked[/proc/$pid/ns/net]=1
    done < <(ask_engine "$engine" "${names[$engine]}")
  done
  printf 'identity\tself\t%s\n' "$(readlink /proc/self/ns/net)"
  # What is not there (any more) is no error.
  ((${#asked[@]} == 0)) || find "${!asked[@]}" -maxdepth 0 -printf 'identity\t%p\t%l\n' 2>/dev/null
  return 0
}

# Looks at the rules of each place that the decision has named (see write_places.awk), waits for what tries the wanted ones (process $1),
# and tells the decision; then waits for those that look into namespaces meanwhile (LOOKING).
finish_looking() {
  local ns path process reason
  while IFS=$'\t' read -r ns path; do
    [[ $path == none || -e $WORK/live.$ns.4 ]] || look_at_live "$ns" "$path"
  done <"$WORK/places"
  wait "$1" || refuse 3 '' "$(<"$WORK/untaken")"
  tell_decision rules
  for process in "${LOOKING[@]}"; do
    wait "$process" || is_disturbed && continue
    { read -r reason <"$WORK/unseen"; } 2>/dev/null || reason="cannot write to $WORK"
    refuse 3 '' "$reason"
  done
  show_progress ''
}

# The kernel leads a UDP flow on as it began, so one that is older than the rule for its port would go past the rule, or
# on to a container that is gone. Where conntrack(8) is installed, the flows to the ports whose DNAT rules batch $1 has changed in
# namespace $2 are forgotten.
forget_udp_flows() {
  local port last
  [[ -e $WORK/$1.ports && -n $(type -P conntrack) ]] || return 0
  while read -r port last; do
    for (( ; port <= last; port++)); do
      # It fails when there is no such flow.
      inside "$2" conntrack -D -p udp --orig-port-dst "$port" >/dev/null 2>&1 {LOCK}>&- || :
      inside "$2" conntrack -D -f ipv6 -p udp --orig-port-dst "$port" >/dev/null 2>&1 {LOCK}>&- || :
    done
  done < <(sort -u "$WORK/$1.ports")
}

# Waits for the next word of the decision, which is left in ANSWER (see answer.awk).
heed_decision() {
  read -r -u "$ANSWERS" ANSWER || refuse 3 '' "cannot write to $WORK"
}

# Before the first of the $1 steps of this run: while an earlier `up` waits to be confirmed only the same state again or
# `down` makes sense, because the watchdog knows how to put back that run and no other. With --confirm, arms one.
heed_unconfirmed() {
  local seconds
  # The watchdog itself comes along here.
  [[ -z $PUTTING_BACK ]] || return 0
  if [[ $VERB == down ]]; then
    disarm_watchdog || refuse 3 '' "cannot remove $RUN_DIR/$NETC_TOPOLOGY/unconfirmed"
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

# The state of a run, in one place.
init_state() {
  RUN_DIR=/run/netc LOCK='' LOCKED='' LOCK_TIMEOUT=30 FORMAT=text QUIET='' VERBOSE='' DETAILED='' CONFIRM='' PUTTING_BACK='' VERB='' ACTION=''
  ADDED=0 MODIFIED=0 REMOVED=0 UNCHANGED=0 STEPS=0 FAILED=0 INTERRUPTED='' LEFT=''
  # The folder for what this run reads and decides, and the process that does.
  WORK='' DECISION=''
  # Of a look without the lock: what changed_at said before (see is_disturbed).
  BEGUN=''
  # How often the host is looked at before what changes each time is refused.
  MOST_LOOKS=50
  # Of the batch that runs: the step that failed, what it said, and which steps are known not to have run.
  BATCH_FAILED='' BATCH_MESSAGE='' NOT_RUN=()
  LINES=() RESTORED=() BESIDE=''
}

# Runs a command in the network namespace $1 (empty: the host's), as processes there see it.
inside() {
  local ns=$1
  shift
  ${ns:+nsenter --net="/run/netns/$ns"} "$@"
}

# Takes the turns of batch $1 that are for worker $2 by the program $4, and tells descriptor 3 how far it is among all steps,
# which are $3. When one fails, the other worker stops, too, but for `down`; which steps did not run is told on standard error
# (see run_inside). It is a process of its own (see start_worker), and its turns are calls of take_turn.
inside_worker() {
  WORKER=$2 STEPS=$3 PROGRAM=$4 TURN=0 FAILED=0 FORCE=''
  [ "$VERB" != down ] || FORCE=-force
  # shellcheck source=/dev/null
  . "$WORK/$1.turns.$2"
  return "$FAILED"
}

# Whether another run may have changed something since a look without the lock began (BEGUN, see look_and_decide): it has made RUN_DIR, or
# made and removed it. Others change the folder that RUN_DIR is in as well: the last look is taken for undisturbed.
is_disturbed() {
  [[ -z $LOCKED && $LOOKS -gt 0 ]] && [[ -e $RUN_DIR/@lock || $(changed_at "${RUN_DIR%/*}") != "$BEGUN" ]]
}

# Whether the file $1 still names this process as the watchdog.
is_own_watchdog() {
  local pid=''
  read -r pid _ 2>/dev/null <"$1"
  [[ $pid == "$$" ]]
}

# Kills all processes that the process $1 has started, and theirs, but for this one. Each stands still first, so that it starts no more.
kill_descendants() {
  local child
  for child in $(pgrep -P "$1"); do
    [[ $child != "$$" ]] || continue
    kill -STOP "$child"
    kill_descendants "$child"
    kill -KILL "$child"
  done
}

# For `down`, whose batch of the steps $1 to $2 has failed: tells what did not go away, and counts the rest. Where it is not known
# which step failed, none of them went away.
leave_behind() {
  local i
  ((${#NOT_RUN[@]})) || for ((i = $1; i <= $2; i++)); do NOT_RUN[i]=$BATCH_MESSAGE; done
  for ((i = $1; i <= $2; i++)); do
    if [[ -n ${NOT_RUN[i]-} ]]; then
      # One message is enough for what failed together.
      [[ $i != "$1" && ${NOT_RUN[i]} == "${NOT_RUN[i - 1]-}" ]] || report_failure "$i" "${NOT_RUN[i]}"
      read_step "$i"
      LEFT+="  $STEP_LINE"$'\n'
      continue
    fi
    read_step "$i"
    case $STEP_SIGN in
      +) ((ADDED++)) ;;
      '~') ((MODIFIED++)) ;;
      -) ((REMOVED++)) ;;
    esac
  done
}

# Takes RUN_DIR along when nothing in it is left to keep. The lock is held, and whoever waits for it looks again.
leave_run_dir() {
  [[ $ACTION == act && -n $LOCKED ]] || return 0
  [[ -s $RUN_DIR/$NETC_TOPOLOGY/journal || -s $RUN_DIR/$NETC_TOPOLOGY/script ]] ||
    rm -rf "${RUN_DIR:?}/$NETC_TOPOLOGY" || return
  local entry
  for entry in "$RUN_DIR"/*; do [[ $entry == "$RUN_DIR/@lock" || $entry == "$WORK" || ! -e $entry ]] || return 0; done
  [[ -z $WORK ]] || remove_work || return
  rm -f "$RUN_DIR/@lock" || return
  # From here on another run can have the lock: the folder is its own then, if it has not gone with it already.
  rmdir --ignore-fail-on-non-empty "$RUN_DIR" 2>/dev/null || [[ ! -e $RUN_DIR ]]
}

# Reads what is declared, looks at the host once, and decides. What the decision has named is looked at, and tried, while it reads on.
# Fails when the host is to be looked at again (see decide.awk).
look_and_decide() {
  local trial
  [[ -n $LOCKED ]] || BEGUN=$(changed_at "${RUN_DIR%/*}")
  start_decision
  look_at_host >&"$SEEN" {LOCK}>&- {SEEN}>&- &
  LOOKING=($!) ANSWER=''
  until [[ $ANSWER == places ]]; do
    heed_decision
    case $ANSWER in
      texts)
        try_rules >"$WORK/untaken" {LOCK}>&- {SEEN}>&- &
        trial=$!
        ;;
      host) look_at_live host '' ;;
      spaces) start_looking ;;
    esac
  done
  exec {ANSWERS}<&-
  finish_looking "$trial"
  decide
}

# Tells the links, addresses and routes of the host as a worker tells those of a namespace (see look_into_spaces): in WORK/look.0. It is a
# process of its own (see look_and_decide). What changed meanwhile is asked for again while others look into namespaces, the first time
# that the host is looked at: after hundreds of interfaces have come up, their addresses settle for seconds.
look_at_host() {
  local said tries
  for ((tries = LOOKS == MOST_LOOKS ? 20 : 1; ; tries--)); do
    (look_inside '') <"$WORK/questions" >"$WORK/look.0" 2>"$WORK/said" || {
      said=$(<"$WORK/said")
      printf '%s\n' "cannot read the links of this host: ip -j -d addr show: ${said##*$'\n'}" >>"$WORK/unseen"
      return 1
    }
    [[ $tries -gt 1 && $(<"$WORK/said") == *'Dump was interrupted'* ]] || break
    sleep 0.1
  done
  cat "$WORK/said" >>"$WORK/complaints" && printf '\n' >>"$WORK/look.0" && printf 'whole 0\n'
}

# Reads the live rules of a place into WORK/live.PLACE.4 and .6: of a namespace, by its name and path, or of the `host`, whose path is
# empty. What is no namespace has none.
look_at_live() {
  local family command
  for family in 4 6; do
    command=iptables-save
    [[ $family == 4 ]] || command=ip6tables-save
    ${2:+nsenter --net="$2"} "$command" >"$WORK/live.$1.$family" 2>"$WORK/message" {LOCK}>&- && continue
    rm -f "$WORK/live.$1.$family"
    [[ -n $2 && $(head -n 1 "$WORK/message") == nsenter:* ]] ||
      refuse 3 '' "$command failed${2:+ in $1}: $(head -n 1 "$WORK/message")"
  done
  [[ ! -e $WORK/live.$1.4 ]] || preflight_backend "${2:+$1}" "$2"
}

# Prints what the namespace it runs in has: the sysctls whose keys are the words of $1 (KEY=VALUE), then what ip is asked on standard
# input. It runs as it stands inside other namespaces (see look_into_spaces), by sh, so it uses nothing of the script.
look_inside() {
  set -f
  folder=none
  for key in $1; do
    # All namespaces have a folder net/ipv4, and the kernel compares each one on the way to that of this namespace (proc_sysctl.c,
    # proc_sys_compare): it is gone into once for all that is in it.
    name=${key#*/*/}
    [ "${key%"$name"}" = "$folder" ] || {
      folder=${key%"$name"}
      cd "/proc/sys/$folder" 2>/dev/null || {
        folder=none
        continue
      }
    }
    # The kernel gives a sysctl to one read alone (sysctl.c, do_proc_dointvec), and sh may read byte by byte. Only a 0 can be known by
    # its first digit, which is what most are. A key that is not there is no error: it comes with the interface or the module.
    value=''
    read -r value <"$name"
    [ "$value" = 0 ] || value=$(cat "$name") || continue
    printf '%s=%s\n' "$key" "$value"
  done
  exec ip -j -d -batch -
}

# Asks the namespaces of WORK/spaces (lines of write_spaces.awk) by the program $1, and tells on standard output of which there is an
# answer: `whole N`, which is in WORK/look.N, or `nothing N`, where there is no namespace. Several workers go along the list, each a process
# of its own (see start_worker): who makes the file has taken line N. Fails, with the reason in WORK/unseen, where one cannot be asked.
look_into_spaces() {
  local program=$1 number=0 list line ns rest answer said tab
  tab=$(printf '\t')
  list=$(cat "$WORK/spaces") || return
  exec 4>>"$WORK/complaints"
  set -fC
  IFS='
'
  for line in $list; do
    number=$((number + 1))
    # Some tenths of a second go by without a word.
    [ $((number % 64)) -ne 0 ] || show_progress "netc: looked into $number namespaces"
    { true >"$WORK/look.$number"; } 2>/dev/null || {
      [ -e "$WORK/look.$number" ] || return
      continue
    }
    ns=${line%%"$tab"*} rest=${line#*"$tab"} answer=whole
    # What cannot be written down is found by the newline behind it.
    {
      nsenter --net="${rest%%"$tab"*}" sh -c "$program" sh "${rest#*"$tab"}" <"$WORK/questions" 2>&4 || {
        said=$(nsenter --net="${rest%%"$tab"*}" true 2>&1)
        case $said in
          # It is not there (any more), or a file that is none.
          *': No such file or directory' | *': Invalid argument') answer=nothing ;;
          *)
            printf '%s\n' "cannot look into the network namespace $ns: ${said:-ip -j -d addr show: $(tail -n 1 "$WORK/complaints")}" >>"$WORK/unseen"
            return 1
            ;;
        esac
      }
      printf '\n'
    } >>"$WORK/look.$number" || return
    printf '%s %s\n' "$answer" "$number" || return
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

# Begins batch $1, steps $2 to $3, which makes namespaces or links, and goes on: what needs none of them is done meanwhile (see
# runs_beside.awk). await_beside ends it.
make_beside() {
  [[ -z $VERBOSE ]] || sed 's/^/netc: running: ip /' "$WORK/$1.input" >&2
  change_inside 1 '' <"$WORK/$1.input" >"$WORK/$1.output" 2>&1 &
  BESIDE="$! $*"
}

# Makes WORK: below RUN_DIR, where what a killed run has left goes with the next one that changes something, since that one is
# alone; in /tmp without the lock, because then another run may begin, and where one that only looks cannot write to RUN_DIR.
make_work() {
  local folder
  local -a folders=("$RUN_DIR")
  if [[ $ACTION == act ]]; then
    rm -rf "$RUN_DIR"/@work.*
  else
    [[ -n $LOCKED ]] || folders=()
    folders+=(/tmp)
  fi
  for folder in "${folders[@]}"; do
    WORK=$(mktemp -d "$folder/@work.XXXXXX" 2>/dev/null) && break
  done
  [[ -n $WORK ]] || refuse 3 '' "cannot write to $folder"
  trap remove_work EXIT
}

# Takes what ip has said of batch $1, which ends with step $2, into BATCH_FAILED, BATCH_MESSAGE and NOT_RUN.
note_ip_failure() {
  local line step first last message
  local -a steps
  BATCH_MESSAGE=$3
  mapfile -t steps <"$WORK/$1.lines"
  take_ip_failures "$3"
  for line in ${FAILURES[@]+"${!FAILURES[@]}"}; do
    read -r first last <<<"${steps[line - 1]}"
    message=${FAILURES[line]}
    if [[ $VERB == down ]]; then
      for ((step = first; step <= last; step++)); do NOT_RUN[step]=$message; done
    else
      BATCH_FAILED=$first BATCH_MESSAGE=$message
      for ((step = first + 1; step <= $2; step++)); do NOT_RUN[step]=1; done
    fi
  done
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

# nf_tables and legacy rules do not see each other: refuse (3) where the other one holds rules of netc in namespace $1, whose path
# is $2 (both empty: the host's).
preflight_backend() {
  local version other command
  version=$(iptables -V 2>/dev/null) || refuse 3 '' 'iptables -V failed: is the iptables package whole?'
  case $version in *nf_tables*) other=legacy ;; *) other=nft ;; esac
  [[ -n $(type -P "iptables-$other-save") ]] || return 0
  for command in "iptables-$other-save" "ip6tables-$other-save"; do
    if [[ $(${2:+nsenter --net="$2"} "$command" 2>/dev/null) == *:NETC_* ]]; then
      refuse 3 '' "iptables is now ${version##* }, but rules of netc stand in the other backend (iptables-$other)${1:+ in $1}: take them down with that one first"
    fi
  done
}

# Refuses (3) when the run cannot work here at all: no root, an old bash, a tool missing.
preflight_tools() {
  local tool
  ((EUID == 0)) || refuse 3 '' 'needs root: run it with sudo'
  ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)) || refuse 3 '' "needs bash 4.4 or newer, this is $BASH_VERSION"
  for tool in $NETC_TOOLS; do
    [[ -n $(type -P "$tool") ]] || refuse 3 '' "needs the command $tool: install its package (iproute2, iptables, procps, util-linux, bridge-utils, mawk, findutils)"
  done
}

# What every process of the script begins with: nothing of the caller's environment decides what it does, nor
# does an option of bash, as in `bash -e up.sh`.
prepare_shell() {
  set +efC +o posix -uo pipefail
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

# Puts on record how to put back what batch $1 changes, then what it is going to make (the journal). Not the other way round: only
# when what is on record of a name's earlier namespace has parted from that name can the name be of another one (see part_from.awk).
put_on_record() {
  [[ ! -e $WORK/$1.shared ]] || store @shared "$WORK/$1.shared" || return
  if [[ -e $WORK/$1.journal ]]; then
    mkdir -p "$RUN_DIR/$NETC_TOPOLOGY" && cat "$WORK/$1.journal" >>"$RUN_DIR/$NETC_TOPOLOGY/journal" || return
  fi
}

# Sets STEP_SIGN, STEP_NS, STEP_EXECUTOR, STEP_ORIGIN and STEP_LINE to what step number $1 is (see write_run.awk).
read_step() {
  local line
  ((${#LINES[@]})) || mapfile -t LINES <"$WORK/steps"
  line=${LINES[$1 - 1]}
  STEP_SIGN=${line%%$'\t'*} line=${line#*$'\t'}
  STEP_NS=${line%%$'\t'*} line=${line#*$'\t'}
  STEP_EXECUTOR=${line%%$'\t'*} line=${line#*$'\t'}
  STEP_ORIGIN=${line%%$'\t'*} STEP_LINE=${line#*$'\t'}
}

# Ends the run before anything was touched: CODE (3 or 4), the place in the topology (may be empty), what is wrong.
refuse() {
  printf '%s\n' "netc: ${2:+$2: }$3" >&2
  FAILED=1
  leave_run_dir
  print_summary
  exit "$1"
}

# Removes WORK at the end of a run. Where the run ends while others still decide, look or try for it, they end first, so that nothing is
# written there any more.
remove_work() {
  local process i
  local -a processes
  if [[ -n $DECISION ]]; then
    DECISION=''
    mapfile -t processes < <(jobs -pr)
    # Bash would tell of each that it was killed.
    disown -a
    for process in ${processes[@]+"${processes[@]}"}; do
      kill -STOP "$process"
      kill_descendants "$process"
      kill -KILL "$process"
      for ((i = 0; i < 100; i++)); do
        kill -0 "$process" || break
        sleep 0.01
      done
    done
  fi 2>/dev/null
  rm -rf "$WORK"
}

# Tells that step $1 failed: its place in the topology, the command, and what that said ($2).
report_failure() {
  ((FAILED++))
  read_step "$1"
  printf 'netc: %s%s: %s\n' "${STEP_ORIGIN:+$STEP_ORIGIN: }" "$(command_text "$STEP_NS" "$STEP_EXECUTOR" "$STEP_LINE")" \
    "${2:-failed without a message}" >&2
}

# Puts the rules of namespace $2 back that run_restore replaced in the batch that begins with step $1, and prints what that could
# not do.
restore_back() {
  local file command message
  for file in ${RESTORED[$1]-}; do
    command=iptables-restore
    [[ $file == *6 ]] && command=ip6tables-restore
    message=$(inside "$2" "$command" --noflush -w 5 <"$file" 2>&1) || printf '  %s: %s\n' "${2:+ip netns exec $2 }$command" "$message"
  done
}

# After everything was undone: the records are as before the run.
restore_records() {
  store "$NETC_TOPOLOGY/journal" "$WORK/before.journal" && store @shared "$WORK/before.shared" || return
  # Nothing is left to put back.
  disarm_watchdog || return
  leave_run_dir
}

# The script beside the records is again the one whose network stood before this run (see save_script).
restore_script() {
  local file=$RUN_DIR/$NETC_TOPOLOGY/script before=$WORK/before.script
  [[ ! -e $before || $before -ef $file ]] || store "$NETC_TOPOLOGY/script" "$before"
}

# Undoes the steps of this run up to step $1 in reverse and prints what could not be undone. Steps that are known not to have run
# are passed over; another one of the batch that failed may not have run, so an undo that finds nothing to undo is no failure.
roll_back() {
  local i step line message
  local -a undo
  local -A undone=()
  mapfile -t undo <"$WORK/undo"
  for i in ${undo[@]+"${!undo[@]}"}; do undone[${undo[i]%%$'\t'*}]+="$i "; done
  for ((step = $1; step > 0; step--)); do
    [[ -z ${NOT_RUN[step]-} ]] || continue
    read_step "$step"
    if [[ $STEP_EXECUTOR == restore ]]; then
      restore_back "$step" "$STEP_NS"
      continue
    fi
    # The step that failed did not happen; of the others, removals cannot be undone.
    [[ -n ${undone[$step]-} || $step == "$BATCH_FAILED" ]] || printf '  done already: %s\n' "$(command_text "$STEP_NS" "$STEP_EXECUTOR" "$STEP_LINE")"
    for i in ${undone[$step]-}; do
      line=${undo[i]#*$'\t'} line=${line#*$'\t'}
      [[ $line != - ]] || continue
      message=$(undo_line "$STEP_NS" "$line" "$step" 2>&1) ||
        printf '  %s: %s\n' "$line" "$message"
    done
  done
}

# Runs batch $2, steps $3 to $4, in namespace $5, by the executor $1. A failure leaves BATCH_FAILED, BATCH_MESSAGE and NOT_RUN.
run_batch() {
  case $1 in
    ip) run_ip "$2" "$4" ;;
    inside) run_inside "$2" ;;
    sysctl) run_sysctl "$2" ;;
    restore) run_restore "$2" "$3" "$5" && forget_udp_flows "$2" "$5" ;;
    policy) run_policy "$2" ;;
    file) run_files "$2" "$3" "$4" ;;
    rm | mkdir | rmdir) run_paths "$1" "$2" ;;
    *) run_command "$2" ;;
  esac
}

# Batch $1: one step whose line is the command itself.
run_command() {
  local -a words
  read -ra words <"$WORK/$1.input"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "${words[*]}" >&2
  # /run/netns is missing until the first namespace is made.
  [[ ${words[0]} != ln ]] || (umask 022 && mkdir -p "${words[3]%/*}")
  BATCH_MESSAGE=$("${words[@]}" 2>&1) || return
  # See write_ip_batch.awk for both.
  if [[ ${words[0]} == brctl && ${words[1]} == addbr ]]; then
    BATCH_MESSAGE=$(ip link set dev "${words[2]}" alias "netc:$NETC_TOPOLOGY" mtu 1280 2>&1)
  fi
}

# Runs the decision over the records, what is declared, and what is seen, which comes on standard input (see
# templates/decision/main.awk). Tells descriptor 3 what can be looked at, and tried, from then on (see look_and_decide).
run_decision() {
  local journal=$RUN_DIR/$NETC_TOPOLOGY/journal shared=$RUN_DIR/@shared awk=awk
  local -a rules=(PART=rules4 "$WORK/rules4" PART=rules6 "$WORK/rules6" PART=texts "$WORK/all")
  local -a declared=(PART=declared "$WORK/declared" PART=spaces "$WORK/all") order
  # Where there are several, the fastest.
  ! hash mawk 2>/dev/null || awk=mawk
  [[ -r $journal ]] || journal=/dev/null
  [[ -r $shared ]] || shared=/dev/null
  # What takes longest is begun first: to look into namespaces where there are any, and else to try the rules.
  if [[ -s $journal && $VERB != down ]]; then order=("${declared[@]}" "${rules[@]}"); else order=("${rules[@]}" "${declared[@]}"); fi
  exec "$awk" -f "$WORK/decide.awk" -v VERB="$VERB" -v ACTION="$ACTION" -v FORMAT="$FORMAT" -v QUIET="$QUIET" \
    -v TOPOLOGY="$NETC_TOPOLOGY" -v CHAINS="$NETC_CHAINS" -v RUN_DIR="$RUN_DIR" -v WORK="$WORK" -v LOOKS="$LOOKS" \
    PART=journal "$journal" PART=shared "$shared" PART=paths "$WORK/paths" PART=processes "$WORK/processes" \
    "${order[@]}" PART=places "$WORK/all" PART=files "$WORK/files" PART=ahead "$WORK/all" PART=look -
}

# Step $4: the file $1 gets the text $3. A new one ($2 is +) is written in its place, where nobody has read anything yet. What was
# in another one is kept for roll_back.
run_file() {
  [[ -z $VERBOSE ]] || printf 'netc: running: write %s\n' "$1" >&2
  if [[ $2 == + ]]; then
    write_new_file "$1" "$3"
  else
    cp -p "$1" "$WORK/was.$4" && write_file "$1" "$3"
  fi
}

# Batch $1, steps $2 to $3: files, each its path, a tab and the sign of its step, and below it the text, each line behind a tab.
run_files() {
  local line path='' text='' sign='' step=$2
  local -a lines
  mapfile -t lines <"$WORK/$1.input"
  for line in "${lines[@]}" ''; do
    if [[ $line == $'\t'* ]]; then
      text+=${line#$'\t'}$'\n'
      continue
    fi
    if [[ -n $path ]] && ! run_file "$path" "$sign" "$text" "$step" 2>"$WORK/message"; then
      BATCH_FAILED=$step BATCH_MESSAGE=$(<"$WORK/message")
      while ((step++ < $3)); do NOT_RUN[step]=1; done
      return 1
    fi
    [[ -z $path ]] || ((step++))
    path=${line%$'\t'?} sign=${line##*$'\t'} text=''
  done
}

# Batch $1 inside namespaces, by two workers. Each turn of WORK/$1.turns.N is one process, which enters a namespace
# for all that is to be done there. Workers keep the lock: a run that was killed is over when they are.
run_inside() {
  local worker first line failed=0 program
  local -a workers=()
  rm -f "$WORK/stop"
  program=$(declare -f change_inside)$'\nchange_inside "$@"'
  for worker in 0 1; do
    start_worker inside_worker,take_turn,tell_failed_turn,tell_not_run,show_progress "$1" "$worker" "$STEPS" "$program" \
      3>&2 2>"$WORK/failed.$worker" &
    workers+=($!)
  done
  for worker in "${workers[@]}"; do
    await_process "$worker" || failed=1
  done
  # Lines of workers: `STEP not run`, or `STEP failed` and below it, behind a tab, what was said.
  while IFS= read -r line; do
    case $line in
      $'\t'*)
        [[ $first != "$BATCH_FAILED" ]] || BATCH_MESSAGE+=${BATCH_MESSAGE:+$'\n'}${line#$'\t'}
        [[ $VERB != down ]] || NOT_RUN[first]+=${NOT_RUN[first]+$'\n'}${line#$'\t'}
        ;;
      *' not run') NOT_RUN[${line%% *}]=1 ;;
      *' failed')
        first=${line%% *}
        [[ -n $BATCH_MESSAGE ]] || BATCH_FAILED=$first
        ;;
    esac
  done < <(cat "$WORK/failed.0" "$WORK/failed.1")
  return "$failed"
}

# Batch $1, which ends with step $2, by one `ip -batch` of the host. It stops at the first line that fails and tells which; for
# `down` it goes on.
run_ip() {
  local output force=''
  [[ $VERB != down ]] || force=-force
  [[ -z $VERBOSE ]] || sed 's/^/netc: running: ip /' "$WORK/$1.input" >&2
  output=$(change_inside 1 "$force" <"$WORK/$1.input" 2>&1) && return 0
  note_ip_failure "$1" "$2" "$output"
  return 1
}

# Batch $2: `$1 PATH` for many paths, as one command.
run_paths() {
  local command=$1
  local -a paths
  mapfile -t paths <"$WORK/$2.input"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s %s\n' "$command" "${paths[*]}" >&2
  # Whoever runs in a container reads what stands in its directory.
  [[ $command != mkdir ]] || paths=(-m 755 "${paths[@]}")
  [[ $command != rm ]] || paths=(-f "${paths[@]}")
  # A directory in which somebody else has put something stays.
  [[ $command != rmdir ]] || paths=(--ignore-fail-on-non-empty "${paths[@]}")
  BATCH_MESSAGE=$("$command" "${paths[@]}" 2>&1)
}

# Batch $1: the policy of a built-in chain.
run_policy() {
  local -a words
  read -ra words <"$WORK/$1.input"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "${words[*]}" >&2
  BATCH_MESSAGE=$("${words[0]}" -w 5 "${words[@]:1}" 2>&1)
}

# Batch $1: all rules of namespace $3 that differ, in both families, one iptables-restore each. IPv6 first, and taken back when
# IPv4 fails. RESTORED tells, by the batch's first step $2, what restore_back has to put back.
run_restore() {
  local family command
  for family in 6 4; do
    [[ -e $WORK/$1.load$family ]] || continue
    command=iptables-restore
    [[ $family == 6 ]] && command=ip6tables-restore
    [[ -z $VERBOSE ]] ||
      printf 'netc: running: %s --noflush -w 5 <<END\n%s\nEND\n' "${3:+ip netns exec $3 }$command" "$(<"$WORK/$1.load$family")" >&2
    BATCH_MESSAGE=$(inside "$3" "$command" --noflush -w 5 <"$WORK/$1.load$family" 2>&1) || return
    RESTORED[$2]+=" $WORK/$1.back$family"
  done
}

# Batch $1: settings of the host, as one `sysctl -w`.
run_sysctl() {
  local -a settings
  mapfile -t settings <"$WORK/$1.input"
  [[ -z $VERBOSE ]] || printf 'netc: running: sysctl -w %s\n' "${settings[*]}" >&2
  BATCH_MESSAGE=$(sysctl -q -w "${settings[@]}" 2>&1)
}

# One quiet run of the verb $1 in a process that was given the lock, as descriptor $2.
run_under_lock() {
  prepare_shell
  init_state
  VERB=$1 LOCK=$2 LOCKED=1 ACTION=act QUIET=1 PUTTING_BACK=1
  run_verb
}

# Looks at the host, decides, and only then acts. The status of a run that went well is its own.
run_verb() {
  make_work
  for ((LOOKS = MOST_LOOKS; ; LOOKS--)); do
    look_and_decide && break
    rm -f "$WORK"/*
    sleep 0.1
    # What there is may be another run's, which has it until it ends.
    [[ -n $LOCKED ]] || {
      exec {LOCK}<&-
      take_lock
    }
  done
  if [[ $ACTION == act ]]; then
    heed_unconfirmed "$STEPS"
    act
  fi
  print_summary
  status_of_changes
}

# Keeps this script beside the records, as the one whose network stands, so that a later run that has to be put back can
# come back to it. After `down` there is nothing to come back to; an old one would be worse than none, and so would be a network
# without one: fails when it cannot be kept.
save_script() {
  local file=$RUN_DIR/$NETC_TOPOLOGY/script
  if [[ $VERB == down ]]; then
    rm -f "$file"
  elif [[ ! -e $file ]] || ((STEPS)); then
    # For restore_script. Where there was none, that is what comes back.
    if [[ -e $file ]]; then ln "$file" "$WORK/before.script"; else : >"$WORK/before.script"; fi || return
    script_text >"$WORK/script" && store "$NETC_TOPOLOGY/script" "$WORK/script"
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
  [[ ! -e $WORK/settled.journal ]] || store "$NETC_TOPOLOGY/journal" "$WORK/settled.journal" || return
  [[ ! -e $WORK/settled.shared ]] || store @shared "$WORK/settled.shared"
}

# On a terminal, the text $1 in a line of its own that the next one takes the place of; an empty one leaves nothing. Workers use it, too.
show_progress() {
  [ ! -t 2 ] || printf '\r%s\033[K' "$1" >&2
}

# Writes down what is declared, and starts the decision: one process for the whole run, which says on the way what is to be looked
# at (see heed_decision), and waits for what was seen (see finish_looking).
start_decision() {
  local -a ends
  # What is not there is no error.
  find /run/netns /etc/netns -maxdepth 2 -printf '%y\t%p\t%l\n' >"$WORK/paths" 2>/dev/null
  {
    printf '%s\n' 'addr show' 'route show table all' 'neigh show proxy' >"$WORK/questions" &&
      decision_program >"$WORK/decide.awk" && declared_lines >"$WORK/declared" && declared_files >"$WORK/files" &&
      wanted_rules4 >"$WORK/rules4" && wanted_rules6 >"$WORK/rules6" && find_processes >"$WORK/processes" &&
      printf '\n' >"$WORK/all" && : >"$WORK/complaints"
  } || refuse 3 '' "cannot write to $WORK"
  exec {OUTPUT}>&1
  coproc DECIDING { run_decision 3>&1 >&"$OUTPUT"; }
  DECISION=$!
  # Bash forgets the descriptors of a coprocess that has ended, but not these. It can have failed already.
  ends=(${DECIDING[@]+"${DECIDING[@]}"})
  { exec {ANSWERS}<&"${ends[0]-}"- {SEEN}>&"${ends[1]-}"-; } 2>/dev/null || refuse 3 '' "cannot decide: is there room in $WORK?"
  exec {OUTPUT}>&-
}

# Starts workers (LOOKING), which look into the namespaces that the decision has named, and tell it (see look_into_spaces). More than there
# are processors cost nothing; four are as many as find something to do while one process takes in what they see.
start_looking() {
  local program worker
  local -a spaces
  mapfile -t spaces <"$WORK/spaces"
  program=$(declare -f look_inside)$'\nlook_inside "$@"'
  for ((worker = 0; worker < 4 && worker < ${#spaces[@]}; worker++)); do
    start_worker look_into_spaces,show_progress "$program" >&"$SEEN" {SEEN}>&- &
    LOOKING+=($!)
  done
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

# Runs a function in a shell that knows nothing of the script but this one and the functions named behind a comma:
# NAME,OTHER,... ARGUMENTS. Processes are started faster from a small one, and fastest from sh: these functions keep to what
# POSIX says of the shell.
start_worker() {
  local -a functions
  IFS=, read -ra functions <<<"$1"
  exec sh -c "set -u; WORK=\$1 VERB=\$2; shift 2
$(declare -f "${functions[@]}")
${functions[0]} \"\$@\"" sh "$WORK" "$VERB" "${@:2}"
}

# The status a run that went well ends with: 0, or 2 for a check that found differences and, on request, for changes made or
# pending.
status_of_changes() {
  ! { ((ADDED + MODIFIED + REMOVED)) && [[ $ACTION == check || -n $DETAILED ]]; } || return 2
}

# Makes the record file RUN_DIR/$1 read what the file $2 of WORK holds, by rename; one that holds nothing removes it.
store() {
  if [[ ! -s $2 ]]; then
    rm -f "${RUN_DIR:?}/$1"
  else
    mkdir -p "$RUN_DIR/$NETC_TOPOLOGY" && mv -f "$2" "$RUN_DIR/$1"
  fi
}

# Takes what `ip -batch` has said into FAILURES: the number of each line that failed, and the message.
take_ip_failures() {
  local line message=''
  FAILURES=()
  while IFS= read -r line; do
    if [[ $line =~ ^'Command failed '[^:]*:([0-9]+)$ ]]; then
      FAILURES[BASH_REMATCH[1]]=${message:-failed without a message}
      message=''
    else
      message+=${message:+$'\n'}$line
    fi
  done <<<"$1"
}

# One lock a host, not a topology: sysctls and the built-in chains are shared. Readers share it, and do without (LOCKED is empty)
# where nothing is up, since looking makes nothing (see is_disturbed). The file may be removed by a run that ended before us (it takes
# its own lock file along when nothing is left to guard), so look again.
take_lock() {
  local mode=-x tries=0 message
  [[ $ACTION == act ]] || mode=-s
  if [[ -L $RUN_DIR || (-e $RUN_DIR && ! -O $RUN_DIR) ]]; then
    refuse 3 '' "$RUN_DIR is a link or not root's: remove it"
  fi
  while :; do
    if [[ $mode == -s ]]; then
      { exec {LOCK}<"$RUN_DIR/@lock"; } 2>/dev/null || {
        # So that processes can be started without it in either case.
        exec {LOCK}</dev/null
        return 0
      }
    else
      # The folder may go at any time, with a run that ends.
      if ! message=$(mkdir -p "$RUN_DIR" 2>&1) || ! { exec {LOCK}>>"$RUN_DIR/@lock"; } 2>/dev/null; then
        ((++tries < 10)) || refuse 3 '' "cannot write to $RUN_DIR${message:+: $message}"
        continue
      fi
    fi
    flock "$mode" -w "$LOCK_TIMEOUT" "$LOCK" ||
      refuse 4 '' "another netc script has been running on this host for $LOCK_TIMEOUT seconds: try again, or raise --lock-timeout"
    [[ $RUN_DIR/@lock -ef /proc/self/fd/$LOCK ]] && LOCKED=1 && return 0
    exec {LOCK}>&-
  done
}

# One turn of inside_worker: in the namespace whose file is $1, from step $2 on, first the sysctls KEY=VALUE, which are all the
# arguments behind $3, then the $3 lines for ip on standard input.
take_turn() {
  TURN=$((TURN + 1))
  [ $((TURN % 32)) -ne 0 ] || show_progress "netc: $(($2 - 1)) of $STEPS steps" 2>&3
  if [ -e "$WORK/stop" ]; then
    tell_not_run "$2" "$(($2 + $# + $3 - 4))" >&2
    return
  fi
  PLACE=$1 FIRST=$2 COUNT=$3
  shift 3
  nsenter --net="$PLACE" sh -c "$PROGRAM" sh "$COUNT" "$FORCE" "$@" >"$WORK/output.$WORKER" 2>&1 3>&- && return
  FAILED=1
  [ "$VERB" = down ] || : >"$WORK/stop"
  tell_failed_turn "$FIRST" "$#" "$COUNT" "$WORK/output.$WORKER" >&2
}

# Tells the decision a word of what there is to be taken in (see load_answer.awk).
tell_decision() {
  # It may have ended before its time.
  trap '' PIPE
  { printf '%s\n' "$1" >&"$SEEN"; } 2>/dev/null || refuse 3 '' "cannot decide: is there room in $WORK?"
  trap - PIPE
}

# Prints which steps of a turn did not run (see run_inside), from its first step, the numbers of its sysctls and lines for ip,
# and what it has said (the file $4). Where the namespace could not be entered nothing of it has run. In a worker.
tell_failed_turn() {
  local line message='' number step failed=''
  while IFS= read -r line; do
    number=${line##*:}
    case $line:${number##*[!0-9]*} in
      "Command failed sysctl:$number:"[0-9]*) step=$(($1 + number - 1)) ;;
      "Command failed -:$number:"[0-9]*) step=$(($1 + $2 + number - 1)) ;;
      *)
        message="$message
	$line"
        continue
        ;;
    esac
    printf '%d failed%s\n' "$step" "${message:-
	}"
    failed=$step message=''
  done <"$4"
  if [ -z "$failed" ]; then
    failed=$1
    printf '%d failed%s\n' "$failed" "${message:-
	}"
    # Without a word of ip, as where /run is full, any of it may have run.
    case $message in '
	nsenter:'*) ;; *) return 0 ;; esac
  fi
  [ "$VERB" = down ] || tell_not_run "$((failed + 1))" "$(($1 + $2 + $3 - 1))"
}

# Writes a line to the system's log, where there is one.
tell_log() {
  [[ -z $(type -P logger) ]] || logger -t netc "$NETC_TOPOLOGY: $1" 2>/dev/null {LOCK}>&- || :
}

# Prints, for run_inside, that none of the steps from $1 to $2 has run. In a worker.
tell_not_run() {
  local step=$1
  while [ "$step" -le "$2" ]; do
    printf '%d not run\n' "$step"
    step=$((step + 1))
  done
}

# Has the kernel try the wanted rules (WORK/texts, see write_texts.awk): loads each text into a scratch network namespace and saves it
# from there (WORK/taken.N), because only the kernel knows its own spelling. What this kernel cannot take is found here, before
# anything is touched, and told. Two are loaded at once. It is a process of its own (see look_and_decide).
try_rules() {
  local number family command
  local -a loads=()
  while read -r number family; do
    command=iptables
    [[ $family == 4 ]] || command=ip6tables
    unshare -n bash -c "$command-restore -w 5 --noflush && exec $command-save" <"$WORK/rules.$number" >"$WORK/taken.$number" \
      2>"$WORK/message.$number" &
    loads+=("$! $number $command-restore")
    ((${#loads[@]} < 2)) || {
      await_loads "${loads[@]}" || return
      loads=()
    }
  done <"$WORK/texts"
  await_loads ${loads[@]+"${loads[@]}"}
}

# Prints for how many seconds more an earlier `up --confirm` can be confirmed. Fails when none waits for that.
unconfirmed_seconds() {
  local pid started deadline now
  read -r pid started deadline 2>/dev/null <"$RUN_DIR/$NETC_TOPOLOGY/unconfirmed/watchdog" || return
  [[ $(start_time_of "$pid") == "$started" ]] || return
  printf -v now '%(%s)T' -1
  printf '%d\n' "$((deadline > now ? deadline - now : 0))"
}

# Runs the undo line $2 of step $3 in namespace $1. What is not there (any more) needs no undoing.
undo_line() {
  local ns=$1 line=$2 message
  local -a words
  read -ra words <<<"$line"
  case $line in
    'file '*)
      [[ ! -e $WORK/was.$3 ]] || { cp -p "$WORK/was.$3" "${words[1]}.netc-new" && mv -f "${words[1]}.netc-new" "${words[1]}"; }
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
  write_new_file "$1.netc-new" "$2" && mv -f "$1.netc-new" "$1" && return
  rm -f "$1.netc-new"
  return 1
}

# Writes a file that is not there yet, readable for all.
write_new_file() {
  umask 022
  printf '%s' "$2" >"$1"
  set -- "$?"
  umask 077
  return "$1"
}

# Prints the awk program that compares the declared with what is there, and decides about each step.
decision_program() {
  cat <<'END_'
# How ip is told of an IPv6 address besides itself and its interface, with a blank in front of each word. The piece of JSON may begin with
# what is said of the link.
function address_words(text,   words, word, count, i) {
  text = substr(text, index(text, "\"family\":"))
  words = ""
  count = split("nodad noprefixroute home mngtmpaddr autojoin", word, " ")
  for (i = 1; i <= count; i++) if (index(text, "\"" word[i] "\":true")) words = words " " word[i]
  if (index(text, "\"address\":")) words = words " peer " json_value(text, "address") "/" json_value(text, "prefixlen")
  if (index(text, "\"metric\":")) words = words " metric " json_value(text, "metric")
  return words
}

# Tells that the host has another route than the declared one, which route_key has taken apart.
function another_route(origin,   leads) {
  leads = ROUTE[KEY]
  sub(/ ?proto.*$/, "", leads)
  problem(origin, "there is another route already: " DESTINATION " " ROUTE_TYPE[KEY] leads "; " \
    (origin ~ / routes auto: / ? "remove it, or write it in the host's block, and none is computed" : "give this one a metric"))
}

# Tells the script, which waits for it (see look_and_decide), that what the word stands for can begin.
function answer(word) {
  print word > "/dev/fd/3"
  fflush("/dev/fd/3")
}

# Appends one line to what is declared, and notes what it asks to look at.
function append_declared(ns, line, place, borrowed,   verb, word, key) {
  verb = first_word(line)
  if (verb == "ln" && line ~ /^ln -s \/proc\/@/) line = find_container(line)
  D_COUNT++
  D_NS[D_COUNT] = ns
  D_LINE[D_COUNT] = line
  D_VERB[D_COUNT] = verb
  D_ORIGIN[D_COUNT] = place
  D_BORROWED[D_COUNT] = borrowed
  if (ns != "") look_into(ns)
  if (verb == "sysctl" && ns != "") {
    key = substr(line, 8)
    KEYS[ns] = KEYS[ns] " " substr(key, 1, index(key, "=") - 1)
  } else if (verb ~ /^ip/) {
    # A policy is read with the rules, of which there need be none.
    rules_place("")
  } else if (line ~ /^(link add|brctl addbr) /) {
    LINK_LINES[++LINK_LINE_COUNT] = D_COUNT
  } else if (line ~ /^ln -s \/proc\//) {
    split(line, word, " ")
    # What `down` takes away lies where the name leads now.
    if (VERB != "down" || PATH_TYPE[word[4]] == "") NETNS_PATH[base_name(word[4])] = word[3]
  }
}

# Whether two links (namespace/name) are there and can be the ends of one pair: each knows the index of the other.
function are_pair(end, peer) {
  return end in LINK && peer in LINK && LINK[end] == "veth" && LINK[peer] == "veth" && ATTRIBUTE[end "/link_index"] == ATTRIBUTE[peer "/ifindex"] && ATTRIBUTE[peer "/link_index"] == ATTRIBUTE[end "/ifindex"]
}

# Appends one attribute to what attributes_of has found.
function attribute(ns, dev, group, name, value) {
  A_COUNT++
  A_KEY[A_COUNT] = ns "/" dev "/" (group == "" ? "" : group ".") name
  A_VALUE[A_COUNT] = value
  A_NS[A_COUNT] = ns
  A_SET[A_COUNT] = "link set dev " dev " " (group == "" ? "" : "type " group " ") name " " value
}

# Takes a `link add`, `link set` or brctl line apart: A_KEY (the keys of ATTRIBUTE it speaks of), A_VALUE (their wanted values),
# A_NS and A_SET (the namespace and the `link set` words that make each of them true alone).
function attributes_of(ns, line,   word, count, i, dev, group) {
  A_COUNT = 0
  count = split(line, word, " ")
  dev = group = ""
  if (word[1] == "brctl") {
    if (word[2] == "addif") attribute(ns, word[4], "", "master", word[3])
    if (word[2] == "stp") attribute(ns, word[3], "bridge", "stp_state", word[4] == "on" ? 1 : 0)
    return
  }
  for (i = 3; i <= count; i++) {
    if (word[i] == "name" || word[i] == "dev") dev = word[++i]
    else if (word[i] == "netns") ns = word[++i]
    else if (word[i] == "type") group = word[++i]
    else if (word[i] == "peer") {
      # What follows speaks of the other end, which is made inside its namespace.
      group = ""
      dev = word[i + 2]
      ns = word[i + 4]
      i += 4
    } else if (word[i] == "up" || word[i] == "down") {
      A_COUNT++
      A_KEY[A_COUNT] = ns "/" dev "/state"
      A_VALUE[A_COUNT] = word[i]
      A_NS[A_COUNT] = ns
      A_SET[A_COUNT] = "link set dev " dev " " word[i]
    } else {
      attribute(ns, dev, group, word[i], word[i + 1])
      i++
    }
  }
}

# What stands behind the last slash of a path.
function base_name(path) {
  sub(/^.*\//, "", path)
  return path
}

# Sets B_KEY to the names under which the effects of one borrowed line are on record, one an attribute, sysctl, address ...; and
# returns how many.
function borrowed_keys(ns, line,   word, i) {
  split(line, word, " ")
  if (line ~ /^link set dev /) {
    attributes_of(ns, line)
    for (i = 1; i <= A_COUNT; i++) B_KEY[i] = ns "/link " A_KEY[i]
    return A_COUNT
  }
  if (line ~ /^sysctl /) B_KEY[1] = ns "/" substr(line, 1, index(line, "=") - 1)
  else if (line ~ /^ip6?tables -P /) B_KEY[1] = ns "/" word[1] " " word[2] " " word[3]
  else if (line ~ /^route add /) {
    route_key(ns, line)
    B_KEY[1] = ns "/route " KEY
  } else if (line ~ /^addr add / || line ~ /^neigh add proxy /) B_KEY[1] = ns "/" line
  else return 0
  return 1
}

# Steps that make the permanent neighbours of an interface of the host again (lines of permanent_neighbours), which the kernel drops when its
# MAC address changes (neighbour.c, neigh_changeaddr).
function bring_neighbours_back(lines, origin,   line, count, i, record) {
  record = RECORD
  RECORD = ""
  count = split(substr(lines, 2), line, "\n")
  for (i = 1; i <= count; i++) step("~", "", line[i], origin, "gone with the MAC address", "-")
  RECORD = record
}

# Whether the thing that an undo line speaks of is still there in a namespace.
function can_be_put_back(ns, line,   word) {
  split(line, word, " ")
  if (line == "-" || line == "") return 0
  if (line ~ /^sysctl /) {
    if (ns != "") return 1
    first_line("/proc/sys/" substr(word[2], 1, index(word[2], "=") - 1))
    return !NO_FILE
  }
  # What another topology had declared, which it may not do any more.
  if (line ~ /^(addr add|neigh add proxy .* protocol 205$)/ && !((ns "/" line) in UNDO)) return 0
  if (line ~ /^addr (add|replace) /) return ((ns "/" word[5]) in LINK) && !((ns "/" word[5] "/" word[3]) in ADDRESS)
  if (line ~ /^route add /) {
    route_key(ns, line)
    return !(KEY in ROUTE) && (line !~ / proto 205/ || (ns "/route " KEY) in UNDO)
  }
  if (line ~ /^route replace /) {
    route_key(ns, line)
    return KEY in ROUTE
  }
  if (line ~ /^addr del /) return (ns "/" word[5] "/" word[3]) in ADDRESS
  if (line ~ /^neigh del proxy /) return (ns "/" word[6] "/" word[4]) in PROXY
  if (line ~ /^neigh add proxy /) return ((ns "/" word[6]) in LINK) && !((ns "/" word[6] "/" word[4]) in PROXY)
  if (line ~ /^neigh replace /) {
    sub(/^.* dev /, "", line)
    line = first_word(line)
    return ((ns "/" line) in LINK) && !index(permanent_neighbours(line), "\nneigh replace " word[3] " ")
  }
  if (line ~ /^link set dev /) return (ns "/" word[4]) in LINK
  if (line ~ /^route del /) {
    route_key(ns, line)
    # Over a link of ours it goes with that.
    return (KEY in ROUTE) && ROUTE[KEY] ~ / proto 205$/ && !(VERB == "down" && owns_link(ns, route_link(KEY)))
  }
  if (line ~ /^rmdir /) return PATH_TYPE[word[2]] == "d"
  return 1
}

# What iptables-restore is told so that a chain with the rules `found` has the rules `wanted`. Those that stay are not named, so their
# counters go on. A rule that comes is put in before one that stays, since a new one may not be spoken of before it is committed.
# The whole chain is replaced where a rule that goes is not surely found by its words, or where to find them all would take too long:
# each is compared with all of its chain.
function chain_edit(chain, found, founds, wanted, wants,   i, stays, left, text, whole) {
  left = keep_longest(found, founds, wanted, wants, stays)
  whole = (founds + wants - 2 * left) * founds > 1000000
  text = ""
  for (i = 1; i <= founds && !whole; i++) {
    if (("found", i) in stays) continue
    whole = !is_plain_rule(found[i])
    text = text "-D" substr(found[i], 3) "\n"
  }
  if (whole) text = ":" chain " - [0:0]\n"
  for (i = 1; i <= wants; i++) {
    if (whole) text = text wanted[i] "\n"
    else if (("wanted", i) in stays) left--
    else text = text (left ? "-I " chain " " i substr(wanted[i], length("-A " chain) + 1) : wanted[i]) "\n"
  }
  return text
}

# The undo lines, each behind a newline, for what the kernel sets along with the MTU of an interface of the host: its MTU for IPv6
# (addrconf.c, addrconf_notify) and the one that routes of IPv6 tell of (route.c, rt6_mtu_change_route). Below 1280 it takes IPv6 away with
# all that was set for it, and that does not come back.
function changed_with_mtu(link, was, wanted, origin,   name, found, word, count, i, undo, line) {
  name = base_name(link)
  found = sysctl_found("", "net/ipv6/conf/" name "/mtu")
  if (found == "") return ""
  if (wanted < 1280)
    problem(origin, "the interface " name " would lose IPv6, its addresses, routes and settings, with an MTU below 1280: " \
      "write 1280 or more, or set it yourself with: ip link set dev " name " mtu " wanted)
  undo = found == was ? "" : "\nsysctl net/ipv6/conf/" name "/mtu=" found
  count = split(substr(ROUTES_OF[""], 2), word, "\n")
  for (i = 1; i <= count; i++) {
    if (word[i] !~ /^\/6\// || !is_over(word[i], name) || !index(part_of(ROUTE_TEXT[word[i]], "metrics", "}]"), "\"mtu\":")) continue
    line = route_in_full(word[i])
    if (line != "") undo = undo "\nroute replace " line
  }
  return undo
}

# Without the journal, which does not outlive a reboot as files do, marks and the declaration tell what is ours.
function claim_without_journal(   i, path, word) {
  for (i = 1; i <= F_COUNT; i++) {
    path = F_PATH[i]
    # Not through the link of a container that shares another one's files.
    if ((path in PATH_TYPE) && PATH_TYPE[folder_of(path)] != "l" && owns_file(path)) {
      made("\tfile " path)
      made("\tdir " folder_of(path))
    }
  }
  for (i = 1; i <= D_COUNT; i++) {
    split(D_LINE[i], word, " ")
    if (D_LINE[i] ~ /^netns add / && owns_netns(word[3])) made("\t" D_LINE[i])
    else if (D_LINE[i] == "rules") made("\trules " D_NS[i])
    else if (D_LINE[i] ~ /^ln -s / && PATH_TYPE[word[4]] == "l" && PATH_TARGET[word[4]] == word[3]) made("\tln " word[4])
  }
}

# The command that runs a line in a namespace, as a person would type it.
function command_text(ns, line,   executor) {
  executor = executor_of(line)
  if (executor == "ip") return "ip " (ns == "" ? "" : "-n " ns " ") line
  if (executor == "file") return "write " substr(line, 6)
  if (executor == "sysctl") line = "sysctl -w " substr(line, 8)
  return (ns == "" || executor == "command" ? "" : "ip netns exec " ns " ") line
}

# How many of the steps add, modify and remove.
function counts_of(first, last,   i, count) {
  count["+"] = count["~"] = count["-"] = 0
  for (i = first; i <= last; i++) count[S_SIGN[i]]++
  return count["+"] " " count["~"] " " count["-"]
}

# Everything has been read: asks for another look (WORK/settling), refuses, or fills the steps and tells them. `down` is the same as an
# `up` that declares nothing.
function decide() {
  if (LOOKS && (INTERRUPTED || is_settling())) {
    printf "" > (WORK "/settling")
    return
  }
  if (INTERRUPTED) {
    problem("", "links, addresses or routes changed each time while they were looked at: nothing is known for sure; run it again when they rest")
    return
  }
  if (VERB == "down") {
    if (!(RECORDED = MADE_COUNT > 0 || uses_records())) claim_without_journal()
    note_own_pairs()
    decide_obsolete()
    if (!RECORDED && S_COUNT && has_borrowed()) print "netc: no records of an earlier run in " RUN_DIR ": what the host had before stays as it is now" > "/dev/stderr"
  } else {
    note_own_pairs()
    preflight_objects()
    if (PROBLEMS) return
    decide_obsolete()
    decide_declared()
    if (PROBLEMS) return
  }
  if (ACTION == "act") write_run()
  else report_steps()
}

# `addr add ADDRESS/LENGTH dev NAME [nodad] [noprefixroute]`
function decide_address(ns, line, origin,   word, key, wanted) {
  split(line, word, " ")
  key = ns "/" word[5] "/" word[3]
  wanted = line ~ / noprefixroute/ ? "noprefixroute" : ""
  if (key in ADDRESS) {
    if (ADDRESS[key] == wanted || RECORD != "") {
      UNCHANGED++
      return
    }
    # The flag decides whether there is a route to the prefix; only a new address takes it along.
    step("-", ns, "addr del " word[3] " dev " word[5], origin, "address " (ADDRESS[key] == "" ? "without noprefixroute" : ADDRESS[key]), "")
  }
  BORROWED_KEY = ns "/" line
  # The kernel may have kept it (see forget_lost_when_down).
  if (key in LOST) sub(/^addr add/, "addr replace", line)
  step("+", ns, line, origin, "", "addr del " word[3] " dev " word[5])
}

# Steps for each attribute of a link line that is not as wanted.
function decide_attributes(ns, line, origin,   i, key, was, undo, link, name, neighbours) {
  attributes_of(ns, line)
  for (i = 1; i <= A_COUNT; i++) {
    key = A_KEY[i]
    if (RECORD == "borrowed" && is_as_before(A_NS[i] "/link " key, A_SET[i])) {
      give_back(A_NS[i] "/link " key, origin)
      continue
    }
    was = ATTRIBUTE[key]
    if (was == A_VALUE[i]) {
      UNCHANGED++
      continue
    }
    name = base_name(key)
    link = folder_of(key)
    undo = A_SET[i]
    sub(/ [^ ]*$/, "", undo)
    if (name == "state") {
      undo = undo (was == "" ? "" : " " was)
      # Either way goes through a time in which the interface is down.
      if (RECORD == "borrowed") undo = undo lost_when_down(link, origin)
      if (A_VALUE[i] == "down") forget_lost_when_down(A_NS[i], base_name(link))
    } else if (name == "master" && was == "") sub(/ master$/, " nomaster", undo)
    else undo = was == "" ? "" : undo " " was
    if (name == "mtu" && RECORD == "borrowed" && A_NS[i] == "") undo = undo changed_with_mtu(link, was, A_VALUE[i], origin)
    neighbours = ""
    if (name == "address" && RECORD == "") lay_down(A_NS[i], link, origin)
    else if (name == "address" && A_NS[i] == "") neighbours = permanent_neighbours(base_name(link))
    BORROWED_KEY = A_NS[i] "/link " key
    if (name == "master") forget_port(link)
    step("~", A_NS[i], A_SET[i], origin, name " " (was == "" ? "not set" : was), undo neighbours)
    bring_neighbours_back(neighbours, origin)
  }
}

# One own chain of decide_rules: steps for the rules that are missing, not wanted or out of order.
function decide_chain(ns, family, table, chain,   key, live, command, found, wanted, founds, wants, rest, i, steps, is_live, is_wanted) {
  key = family "/" table "/" chain
  live = ns "/" key
  is_live = live in LIVE
  is_wanted = key in WANT
  command = (family == 6 ? "ip6tables" : "iptables") " -t " table " "
  founds = split(LIVE[live], found, "\n") - 1
  wants = split(WANT[key], wanted, "\n") - 1
  if (!is_live) delete LIVE[live]
  if (!is_wanted) delete WANT[key]
  if (is_live == is_wanted && LIVE[live] == WANT[key]) {
    if (!is_live) { delete LIVE[live]; delete WANT[key] }
    if (wants > 0) UNCHANGED += wants
    return
  }
  steps = S_COUNT
  if (!is_live) step("+", ns, command "-N " chain, RULE_ORIGIN[ns "/" key, 0], "", "-")
  # What stands in the chain is counted off; what remains on either side is the difference.
  split("", rest)
  for (i = 1; i <= founds; i++) rest[found[i]]++
  for (i = 1; i <= wants; i++) {
    if (rest[wanted[i]] > 0) {
      rest[wanted[i]]--
      UNCHANGED++
    } else step("+", ns, command wanted[i], RULE_ORIGIN[ns "/" key, i - 1], "", "-")
  }
  for (i = 1; i <= founds; i++) {
    if (rest[found[i]] <= 0) continue
    rest[found[i]]--
    step("-", ns, command "-D" substr(found[i], 3), "", "a rule", "-")
  }
  if (is_wanted) {
    if (S_COUNT == steps) step("~", ns, command "-F " chain, RULE_ORIGIN[ns "/" key, 0], "rules in another order", "-")
    LOAD_CHAINS = LOAD_CHAINS (is_live ? "" : ":" chain " - [0:0]\n") chain_edit(chain, found, founds, wanted, wants)
  } else {
    step("-", ns, command "-X " chain, "", "a chain", "-")
    LOAD_LAST = LOAD_LAST "-F " chain "\n-X " chain "\n"
  }
  if (is_live) BACK_CHAINS = BACK_CHAINS ":" chain " - [0:0]\n" LIVE[live]
  else BACK_LAST = BACK_LAST "-F " chain "\n-X " chain "\n"
}

# Links that are declared but stand otherwise, of another type or paired with another end, are removed before anything else: made
# anew they would meet the old ones, and these go with the namespace of either end. The records of earlier runs tell which ends
# belong together; where they say nothing, the indexes that the ends know of each other do, which can be alike by chance.
function decide_changed_links(   n, i, end, peer) {
  for (n = 1; n <= LINK_LINE_COUNT; n++) {
    i = LINK_LINES[n]
    link_identity(D_LINE[i])
    end = L_NS "/" L_NAME
    peer = L_PEER
    if (peer == "") {
      if (end in LINK && LINK[end] != L_TYPE) remove_end(end, D_ORIGIN[i], "type " LINK[end])
      continue
    }
    if (are_pair(end, peer) && (other_end(end) == peer || other_end(end) == "" && other_end(peer) == "")) continue
    if (end in LINK) remove_end(end, D_ORIGIN[i], "type " LINK[end] ", not paired with " peer)
    if (peer in LINK) remove_end(peer, D_ORIGIN[i], "type " LINK[peer] ", not paired with " end)
  }
}

# Each declared line that does not hold yet is to be run, in the order of the declaration.
function decide_declared(   i) {
  for (i = 1; i <= D_COUNT; i++) decide_line(D_VERB[i], D_NS[i], D_LINE[i], D_ORIGIN[i], D_BORROWED[i])
}

# A step for each file that is not there or reads differently; directories that are missing are made first, and owned.
function decide_files(   i, path, folder, missing, count, n, different, differents, kept) {
  differents = 0
  for (i = 1; i <= F_COUNT; i++) {
    path = F_PATH[i]
    folder = folder_of(path)
    if (F_READS[i] && !is_leaving(folder)) {
      UNCHANGED++
      continue
    }
    different[++differents] = i
    count = 0
    for (; folder != "" && !(folder in MAKING) && (is_leaving(folder) || !is_folder(folder)); folder = folder_of(folder)) {
      MAKING[folder] = 1
      missing[++count] = folder
    }
    for (n = count; n > 0; n--) {
      # /etc/netns itself is for all topologies: it goes with the last one.
      RECORD = "made"
      if (missing[n] != folder_of(path)) {
        RECORD = "borrowed"
        BORROWED_KEY = "/dir " missing[n]
      }
      step("+", "", "mkdir " missing[n], F_ORIGIN[i], "", "rmdir " missing[n])
    }
  }
  for (n = 1; n <= differents; n++) {
    i = different[n]
    path = F_PATH[i]
    kept = (path in PATH_TYPE) && PATH_TYPE[path] != "" && !is_leaving(folder_of(path))
    RECORD = kept ? "" : "made"
    if (kept) step("~", "", "file " path, F_ORIGIN[i], "other text", "file " path)
    else step("+", "", "file " path, F_ORIGIN[i], "", "rm " path)
  }
  RECORD = ""
}

# A link in one of our namespaces that is not declared. The other end of a pair of ours goes or is renewed with that; what has no
# kind is a card of the machine, which cannot be deleted; and the kernel itself puts an end of each kind of tunnel into every
# namespace (ip-sysctl.rst, fb_tunnels_only_for_init_net).
function decide_foreign_link(ns, name,   key) {
  key = ns "/" name
  if (name == "lo" || is_ours_inside(ns, name) || ATTRIBUTE[key "/kind"] == "" || name ~ /^(tunl0|gre0|gretap0|erspan0|ip_vti0|ip6_vti0|sit0|ip6tnl0|ip6gre0)$/) return
  if (!(("\tnetns add " ns) in WANTED) || !owns_netns(ns) || owns_link(ns, name)) return
  if ((ATTRIBUTE[key "/ifindex"] "/" ATTRIBUTE[key "/link_index"]) in GOING_PEER) return
  step("-", ns, "link del dev " name, "", ATTRIBUTE[key "/kind"], "")
  # A pair goes with either end.
  if (LINK[key] == "veth") {
    GOING_PEER[ATTRIBUTE[key "/link_index"] "/" ATTRIBUTE[key "/ifindex"]] = 1
    forget_link(ns, ATTRIBUTE[key "/link"])
  }
  forget_link(ns, name)
}

# What others have put on what is this topology's alone: ports on its bridges, links in its namespaces. What stands on another link
# was made after it, and goes before it.
function decide_foreign_links(   i, key, ns) {
  if (VERB == "down") return
  for (i = 1; i <= LINK_COUNT; i++) {
    key = LINK_ORDER[i]
    if (key ~ /^\// && key in LINK) decide_foreign_port(substr(key, 2))
  }
  for (i = LINK_COUNT; i >= 1; i--) {
    key = LINK_ORDER[i]
    ns = first_part(key)
    if (ns != "" && key in LINK) decide_foreign_link(ns, substr(key, length(ns) + 2))
  }
}

# A port of one of our bridges that is neither ours, nor another topology's, nor lent to the bridge by a declaration.
function decide_foreign_port(name,   bridge, key) {
  if (ATTRIBUTE["/" name "/alias"] ~ /^netc:/) return
  bridge = ATTRIBUTE["/" name "/master"]
  key = "/link /" name "/master"
  if (bridge == "" || !is_ours_inside("", bridge) || owns_link("", name)) return
  if (key in WANTED || (key in USERS && USERS[key] != "")) return
  step("-", "", "link set dev " name " nomaster", "", "a port of " bridge, "link set dev " name " master " bridge)
}

# One built-in chain of decide_rules: each of our jumps must stand there once, and those that decide for others' packets too
# before every rule that is not netc's. OUTBOUND only lets out what the host's own rules have let pass, so it stands behind them. To
# put back what was there, what has come goes, and what has gone comes back in its old place: between which rules of others it stands
# decides what it does.
function decide_jump(ns, family, table, chain,   key, text, command, found, count, wanted, jumps, i, n, times, in_place, others, gone) {
  key = family "/" table "/" chain
  command = (family == 6 ? "ip6tables" : "iptables") " -t " table " "
  text = WANT[key]
  count = split(LIVE[ns "/" key], found, "\n") - 1
  jumps = split(text, wanted, "\n") - 1
  for (i = 1; i <= count; i++) {
    if (!is_our_jump(found[i]) || index("\n" text, "\n" found[i] "\n")) continue
    step("-", ns, command "-D" substr(found[i], 3), "", "a rule", "-")
    LOAD_JUMPS = LOAD_JUMPS "-D" substr(found[i], 3) "\n"
    gone[i] = 1
  }
  for (n = 1; n <= jumps; n++) {
    times = in_place = others = 0
    for (i = 1; i <= count; i++) {
      if (found[i] == wanted[n]) {
        times++
        if (!others || wanted[n] ~ /_OUTBOUND$/) in_place = 1
      } else if (!index(found[i], " -j NETC_")) others = 1
    }
    if (times == 1 && in_place) {
      UNCHANGED++
      continue
    }
    for (i = 1; i <= count; i++) {
      if (found[i] != wanted[n]) continue
      gone[i] = 1
      step("-", ns, command "-D" substr(wanted[n], 3), "", "behind rules of others, or twice", "-")
      LOAD_JUMPS = LOAD_JUMPS "-D" substr(wanted[n], 3) "\n"
    }
    text = wanted[n] ~ /_OUTBOUND$/ ? wanted[n] : "-I" substr(wanted[n], 3)
    step("+", ns, command text, RULE_ORIGIN[ns "/" key, n - 1], "", "-")
    LOAD_JUMPS = LOAD_JUMPS text "\n"
    BACK_JUMPS = BACK_JUMPS "-D" substr(wanted[n], 3) "\n"
    text = WANT[key]
  }
  for (i = 1; i <= count; i++) if (i in gone) BACK_JUMPS = BACK_JUMPS "-I " chain " " i substr(found[i], length(chain) + 4) "\n"
}

# The built-in chains of one table of decide_rules.
function decide_jumps(ns, family, table,   chain, i) {
  split("PREROUTING INPUT FORWARD OUTPUT POSTROUTING", chain, " ")
  for (i = 1; i <= 5; i++) decide_jump(ns, family, table, chain[i])
}

# Decides about one declared line: nothing where it holds, else the steps that make it hold.
function decide_line(verb, ns, line, origin, borrowed) {
  RECORD = borrowed ? "borrowed" : ""
  if (verb == "require") return
  if (verb == "rules") decide_rules(ns, 1)
  else if (verb == "files") decide_files()
  else if (verb == "netns") decide_netns(line, origin)
  else if (line ~ /^(link add|brctl addbr) /) decide_link_add(line, origin)
  else if (verb == "link" || verb == "brctl") decide_link_set(ns, line, origin)
  else if (verb == "addr") decide_address(ns, line, origin)
  else if (verb == "route") decide_route(ns, line, origin)
  else if (verb == "neigh") decide_proxy(ns, line, origin)
  else if (verb == "sysctl") decide_sysctl(ns, line, origin)
  else if (verb == "ln") decide_symlink(line, origin)
  else if (verb ~ /^ip6?tables$/) decide_policy(line, origin)
  else {
    print "netc: internal error: no such declaration: " line > "/dev/stderr"
    INTERNAL_ERROR = 1
    exit 1
  }
}

# `link add name NAME [netns NAMESPACE] ...`, `brctl addbr NAME`: made when it is not there, mended attribute by attribute when it
# is. One of another type or with another peer has been removed before (decide_changed_links). One of ours is in the default group.
function decide_link_add(line, origin,   key, name, ns, peer) {
  link_identity(line)
  name = L_NAME; ns = L_NS; peer = L_PEER
  key = ns "/" name
  if (key in LINK) {
    UNCHANGED++
    if (ns == "" && ATTRIBUTE[key "/alias"] != "netc:" TOPOLOGY)
      step("~", "", "link set dev " name " alias netc:" TOPOLOGY, origin, "alias " (ATTRIBUTE[key "/alias"] == "" ? "none" : ATTRIBUTE[key "/alias"]), "-")
    if (ATTRIBUTE[key "/group"] != "default")
      step("~", ns, "link set dev " name " group default", origin, "group " ATTRIBUTE[key "/group"], "link set dev " name " group " ATTRIBUTE[key "/group"])
    decide_attributes("", line, origin)
    return
  }
  forget_link(ns, name)
  if (peer != "") forget_link(first_part(peer), base_name(peer))
  RECORD = "made"
  step("+", "", line, origin, "", "link del dev " name (ns == "" ? "" : " netns " ns))
}

# `link set dev ...`, `brctl addif ...`, `brctl stp ...`. A link that is still to be made gets the whole line; one that is there is
# mended attribute by attribute.
function decide_link_set(ns, line, origin,   word) {
  split(line, word, " ")
  if ((ns "/" (line ~ /^brctl stp / ? word[3] : word[4])) in LINK) decide_attributes(ns, line, origin)
  else step("+", ns, line, origin, "", "-")
}

# `netns add NAME`
function decide_netns(line, origin,   name) {
  name = substr(line, 11)
  if (NETNS[name] == "live") {
    UNCHANGED++
    return
  }
  if (NETNS[name] == "dead") step("-", "", "netns del " name, origin, "a file that is no namespace", "")
  # Under this name there may have been another one.
  forget_namespace(name)
  RECORD = "made"
  step("+", "", line, origin, "", "netns del " name)
}

# Steps that take away what is on record or marked as this topology's but is not WANTED: what carries traffic first, then the
# rules, then what the host had before is put back. Namespaces go behind that, because the kernel is long over them, and settings
# wait for it; names of namespaces last, because it is by them that namespaces of others are entered.
function decide_obsolete(   i, key, name, ns) {
  RECORD = ""
  if (VERB != "down") decide_changed_links()
  # Interfaces, by journal or alias. Host ends of pairs take their peers along.
  for (i = 1; i <= LINK_COUNT; i++) {
    key = LINK_ORDER[i]
    if (key !~ /^\// || !(key in LINK)) continue
    name = substr(key, 2)
    if (("end//" name) in WANTED || !owns_link("", name)) continue
    step("-", "", "link del dev " name, "", LINK[key], "")
    if (VERB != "down") forget_pair(key)
  }
  # Pairs between two namespaces, neither of which need be ours.
  for (i = 1; i <= MADE_COUNT_OF["link"]; i++) {
    key = MADE_ORDER[MADE_AT["link", i]]
    if (key in WANTED || key !~ /^\tlink add name [^ ]+ netns /) continue
    link_identity(substr(key, 2))
    name = L_NS "/" L_NAME
    if (!(name in LINK)) continue
    step("-", L_NS, "link del dev " L_NAME, "", LINK[name], "")
    forget_pair(name)
  }
  # Rules in namespaces that stay.
  for (i = 1; i <= MADE_COUNT_OF["rules"]; i++) {
    key = MADE_ORDER[MADE_AT["rules", i]]
    ns = substr(key, 8)
    if (ns == "" || key in WANTED) continue
    sub(/@$/, "", key)
    if (!leaves("\tnetns add " substr(key, 8))) decide_rules(ns, 0)
  }
  decide_obsolete_names(0)
  decide_foreign_links()
  decide_obsolete_inside()
  if (!("\trules " in WANTED)) decide_rules("", 0)
  decide_obsolete_files()
  decide_unborrowed()
  for (i = 1; i <= MADE_COUNT_OF["netns"]; i++) {
    key = MADE_ORDER[MADE_AT["netns", i]]
    if (key in WANTED) continue
    name = substr(key, 12)
    if (name in NETNS) step("-", "", "netns del " name, "", NETNS[name], "")
  }
  decide_obsolete_names(1)
}

# Files and directories that are not wanted any more, the deepest first, so that each directory is empty by then; and what a run
# that was killed has left beside a file (templates/runtime/write_file.bash).
function decide_obsolete_files(   i, key, path, depth, folder, count) {
  for (i = 1; i <= MADE_COUNT_OF["file"]; i++) {
    key = MADE_ORDER[MADE_AT["file", i]]
    path = substr(key, 7)
    if (PATH_TYPE[path ".netc-new"] == "f") step("-", "", "rm " path ".netc-new", "", "a file", "-")
    if (!(key in WANTED) && PATH_TYPE[path] == "f") step("-", "", "rm " path, "", "a file", "")
  }
  count = 0
  for (i = 1; i <= MADE_COUNT_OF["dir"]; i++) {
    key = MADE_ORDER[MADE_AT["dir", i]]
    if (!(key in WANTED)) folder[++count] = substr(key, 6)
  }
  for (depth = 8; depth > 0; depth--)
    for (i = 1; i <= count; i++)
      if (gsub(/\//, "/", folder[i]) == depth && PATH_TYPE[folder[i]] == "d") step("-", "", "rmdir " folder[i], "", "a directory", "")
}

# Addresses, routes and settings of ports on links that are ours and stay, but which are not declared (any more).
function decide_obsolete_inside(   i, key, ns, dev, rest, line) {
  if (VERB == "down") return
  for (i = 1; i <= ADDRESS_COUNT; i++) {
    key = ADDRESS_ORDER[i]
    if (("address/" key) in WANTED || !(key in ADDRESS)) continue
    ns = first_part(key)
    rest = substr(key, length(ns) + 2)
    dev = first_part(rest)
    rest = substr(rest, length(dev) + 2)
    if (!is_ours_inside(ns, dev)) continue
    step("-", ns, "addr del " rest " dev " dev, "", "an address", \
      (key in ADDRESS_LINE) ? ADDRESS_LINE[key] : "addr add " rest " dev " dev (ADDRESS[key] == "" ? "" : " " ADDRESS[key]))
    if (rest !~ /:/) note_lost_with(key, ns, dev)
  }
  for (i = 1; i <= ROUTE_COUNT; i++) {
    key = ROUTE_ORDER[i]
    if (("route/" key) in WANTED || !(key in ROUTE) || ROUTE[key] ~ / proto (kernel|ra)$/) continue
    ns = first_part(key)
    dev = route_link(key)
    # One that the kernel leads over a link of ours, though its declaration does not say so, is the host's for the records.
    if (!is_ours_inside(ns, dev) || (ns "/route " key) in WANTED) continue
    rest = ROUTE_TYPE[key] route_words(key, ROUTE[key])
    line = key in ROUTE_TEXT ? route_in_full(key) : rest
    step("-", ns, "route del " rest, "", ROUTE_TYPE[key] ROUTE[key], line == "" ? "" : "route add " line)
    delete ROUTE[key]
  }
  # What a port was told before stays with it until it is told otherwise.
  for (i = 1; i <= LINK_COUNT; i++) {
    key = LINK_ORDER[i]
    if (key !~ /^\// || !(key in LINK)) continue
    decide_obsolete_setting(substr(key, 2), "hairpin")
    decide_obsolete_setting(substr(key, 2), "isolated")
  }
}

# Symbolic links that are not wanted any more: names of namespaces, or others.
function decide_obsolete_names(of_namespaces,   i, key, path) {
  for (i = 1; i <= MADE_COUNT_OF["ln"]; i++) {
    key = MADE_ORDER[MADE_AT["ln", i]]
    if (key in WANTED) continue
    path = substr(key, 5)
    if ((path ~ /^\/run\/netns\//) == of_namespaces && PATH_TYPE[path] == "l") step("-", "", "rm " path, "", "-> " PATH_TARGET[path], "")
  }
}

# A setting of a port of a bridge that is on but not declared.
function decide_obsolete_setting(dev, word,   key) {
  key = "/" dev "/bridge_slave." word
  if (ATTRIBUTE[key] != "on" || ("attribute/" key) in WANTED || !is_ours_inside("", dev)) return
  step("~", "", "link set dev " dev " type bridge_slave " word " off", "", word " on", "link set dev " dev " type bridge_slave " word " on")
}

# `iptables -P CHAIN POLICY`, `ip6tables -P CHAIN POLICY` (table filter)
function decide_policy(line, origin,   word, found) {
  split(line, word, " ")
  found = LIVE["/" (word[1] == "ip6tables" ? 6 : 4) "/filter/" word[3] "/policy"]
  if (found == "") found = "ACCEPT"
  if (found == word[4]) {
    UNCHANGED++
    return
  }
  BORROWED_KEY = "/" word[1] " -P " word[3]
  step("~", "", line, origin, found, word[1] " -P " word[3] " " found)
}

# `neigh add proxy ADDRESS dev NAME protocol 205`
function decide_proxy(ns, line, origin,   word) {
  split(line, word, " ")
  if ((ns "/" word[6] "/" word[4]) in PROXY) {
    UNCHANGED++
    return
  }
  BORROWED_KEY = ns "/" line
  step("+", ns, line, origin, "", "neigh del proxy " word[4] " dev " word[6])
}

# `route add DESTINATION [via ADDRESS] [dev NAME] proto 205 [metric N]`. What takes it away again is said by what makes it the same
# route: an edited topology may lead it elsewhere.
function decide_route(ns, line, origin,   found, words) {
  route_key(ns, line)
  BORROWED_KEY = ns "/route " KEY
  words = substr(line, 11)
  if (!(KEY in ROUTE)) {
    step("+", ns, line, origin, "", "route del " route_words(KEY, "proto 205"))
    return
  }
  found = ROUTE[KEY]
  if (leads_to(found) && !(KEY in ROUTE_TYPE)) {
    UNCHANGED++
    BORROWED_KEY = ""
    return
  }
  # The host's own, which this run brings back (see give_back): the preflight could not meet it.
  if (RECORD == "borrowed" && found !~ / proto 205$/ && !owns_netns(ns)) {
    BORROWED_KEY = ""
    another_route(origin)
    return
  }
  sub(/ proto kernel/, "", found)
  step("~", ns, "route replace " words, origin, ROUTE_TYPE[KEY] ROUTE[KEY], "route replace " ROUTE_TYPE[KEY] route_words(KEY, found))
}

# Compares each own chain of a namespace, rule by rule and in order, and the place of the jumps into them. What differs is
# loaded: LOAD[N, family], N being the number of the first of the steps, becomes the input for iptables-restore, BACK the
# one that puts back what was there. Rules in their place are not loaded, so their counters go on.
function decide_rules(ns, wanted,   first, family, table, tables, t, chain, chains, c) {
  first = S_COUNT + 1
  RECORD = wanted ? "made" : ""
  split("raw nat filter", tables, " ")
  split("GUARD DNAT SNAT FORWARD OUTBOUND INPUT OUTPUT", chains, " ")
  want_rules(ns, wanted)
  for (family = 4; family <= 6; family += 2) {
    for (t = 1; t <= 3; t++) {
      table = tables[t]
      # In one table: chains are declared before anything jumps to them, and removed after nothing does.
      LOAD_CHAINS = LOAD_JUMPS = LOAD_LAST = BACK_CHAINS = BACK_JUMPS = BACK_LAST = ""
      # On the way down in the order in which it has to happen, too: a chain is empty and unused before it goes.
      if (!wanted) decide_jumps(ns, family, table)
      for (c = 1; c <= 7; c++) decide_chain(ns, family, table, CHAINS chains[c])
      if (wanted) decide_jumps(ns, family, table)
      if (LOAD_CHAINS LOAD_JUMPS LOAD_LAST == "") continue
      LOAD[first, family] = LOAD[first, family] "*" table "\n" LOAD_CHAINS LOAD_JUMPS LOAD_LAST "COMMIT\n"
      BACK[first, family] = BACK[first, family] "*" table "\n" BACK_CHAINS BACK_JUMPS BACK_LAST "COMMIT\n"
    }
  }
  RECORD = ""
}

# `ln -s TARGET PATH`
function decide_symlink(line, origin,   word) {
  split(line, word, " ")
  if (PATH_TYPE[word[4]] == "l" && PATH_TARGET[word[4]] == word[3]) {
    UNCHANGED++
    return
  }
  if (PATH_TYPE[word[4]] == "l" && !is_leaving(word[4]))
    step("-", "", "rm " word[4], origin, "-> " PATH_TARGET[word[4]], "ln -s " PATH_TARGET[word[4]] " " word[4])
  RECORD = "made"
  step("+", "", line, origin, "", "rm " word[4])
}

# `sysctl KEY=VALUE`. Its undo lines also put back what the kernel rewrites along with it, where that would not come back by
# itself: forwarding follows on every interface, accept_redirects turns the other way (inet_forward_change).
function decide_sysctl(ns, line, origin,   key, found, undo, wanted) {
  key = substr(line, 8)
  wanted = substr(key, index(key, "=") + 1)
  key = substr(key, 1, index(key, "=") - 1)
  if (RECORD == "borrowed" && is_as_before(ns "/sysctl " key, line)) {
    give_back(ns "/sysctl " key, origin)
    return
  }
  found = is_of_gone_link(ns, key) ? "" : sysctl_found(ns, key)
  if (found == wanted) {
    UNCHANGED++
    return
  }
  undo = found == "" ? "" : "sysctl " key "=" found
  if (RECORD != "" && ns == "") undo = undo dependent_undo(key, found)
  BORROWED_KEY = ns "/sysctl " key
  if (found != "") step("~", ns, line, origin, found, undo)
  else step("+", ns, line, origin, "", "-")
}

# What the host had before and this topology does not need changed any more is put back, unless another one still does. Routes
# first: the kernel takes them along with the last address of their interface (see note_lost_with). Whether interfaces are up comes
# late: one that goes down, or was down, takes what was added to it along, and gets back what it had. Policies come last, when the
# host forwards no more what they kept out.
function decide_unborrowed(   turn, i, key) {
  for (turn = 1; turn <= 4; turn++) {
    for (i = 1; i <= UNDO_COUNT; i++) {
      key = UNDO_ORDER[i]
      if (turn == (key ~ /\/route / ? 1 : key ~ /\/link .*\/state$/ ? 3 : key ~ / -P FORWARD$/ ? 4 : 2)) release(key)
    }
  }
}

# One declared line of one namespace. `place` is empty where it is that of the lines above.
function declare(ns, line, place,   word) {
  if (line ~ /^@/) {
    word = substr(line, 2, index(line, " ") - 2)
    if (!holds_condition(word)) return
    line = substr(line, index(line, " ") + 1)
  }
  if (line ~ /^netns add /) OWN_ORIGIN[substr(line, 11)] = ORIGIN
  if (place == "") place = HEAD_COUNT > 1 ? OWN_ORIGIN[ns] : ORIGIN
  # What lets packets through comes behind the rules of all namespaces.
  if (ns == "" || line == "rules") {
    flush_waiting()
    append_declared(ns, line, place, HEAD_BORROWED)
    return
  }
  # No line inside one namespace needs what is inside another: they are put together, so that each is entered once.
  if (!(ns in WAITING)) {
    WAITING[ns] = 0
    WAITING_ORDER[++WAITING_COUNT] = ns
  }
  WAITING[ns]++
  WAITING_LINE[ns, WAITING[ns]] = line
  WAITING_PLACE[ns, WAITING[ns]] = place
  WAITING_BORROWED[ns, WAITING[ns]] = HEAD_BORROWED
}

# The undo lines, each behind a newline, for what the kernel itself rewrites in the host's namespace when the key is set that
# had the value `found`: forwarding is copied to every interface, and ip_forward turns accept_redirects over (ip-sysctl.rst,
# inet_forward_change).
function dependent_undo(key, found,   name, count, i, undo, path, follows, value) {
  if (key != "net/ipv4/ip_forward" && key != "net/ipv6/conf/all/forwarding") return ""
  count = split("all\ndefault" LINKS_OF[""], name, "\n")
  undo = ""
  for (i = key == "net/ipv4/ip_forward" ? 0 : 1; i <= count; i++) {
    follows = found
    if (i == 0) {
      path = "net/ipv4/conf/all/accept_redirects"
      # Not !found: to some awks a text that says 0 is true.
      follows = found == "0" ? "1" : "0"
    } else {
      path = (key == "net/ipv4/ip_forward" ? "net/ipv4" : "net/ipv6") "/conf/" name[i] "/forwarding"
    }
    value = is_of_gone_link("", path) ? "" : sysctl_found("", path)
    if (value != "" && value != follows) undo = undo "\nsysctl " path "=" value
  }
  return undo
}

# What runs a line.
function executor_of(line) {
  if (line ~ /^(netns|link|addr|route|neigh) /) return "ip"
  if (line ~ /^sysctl /) return "sysctl"
  if (line ~ /^(rm|mkdir|rmdir|file) /) return substr(line, 1, index(line, " ") - 1)
  if (line ~ /^(brctl|ln) /) return "command"
  return line ~ / -P / ? "policy" : "restore"
}

# Puts the process of an engine's container into the line that gives its namespace a name, where @ENGINE:NAME stands for it.
function find_container(line,   word, key) {
  split(line, word, " ")
  key = substr(word[3], 8)
  key = first_part(key)
  return (key in PROCESS) && PROCESS[key] ? "ln -s /proc/" PROCESS[key] "/ns/net " word[4] : line
}

# The first line of a file; empty, and NO_FILE 1, when there is none.
function first_line(path,   text) {
  NO_FILE = (getline text < path) <= 0
  if (!NO_FILE) close(path)
  return NO_FILE ? "" : text
}

# The first part of a key NAMESPACE/..., LINK/...: what stands before its first slash.
function first_part(key) {
  return substr(key, 1, index(key, "/") - 1)
}

# The first word of a line.
function first_word(line) {
  return substr(line, 1, index(line " ", " ") - 1)
}

# Declares what waits (see declare), namespace by namespace.
function flush_waiting(   i, n, ns) {
  for (i = 1; i <= WAITING_COUNT; i++) {
    ns = WAITING_ORDER[i]
    for (n = 1; n <= WAITING[ns]; n++) append_declared(ns, WAITING_LINE[ns, n], WAITING_PLACE[ns, n], WAITING_BORROWED[ns, n])
    delete WAITING[ns]
  }
  WAITING_COUNT = 0
}

# What stands before the last slash of a path.
function folder_of(path) {
  sub(/\/[^\/]*$/, "", path)
  return path
}

# Drops what was observed of a link, which will not be there when the steps behind this one run, and of the ports that a bridge
# lets go of when it is removed.
function forget_link(ns, name,   link, word, count, i, port) {
  link = ns "/" name
  if (!(link in LINK)) return
  if (LINK[link] == "bridge") {
    count = split(substr(LINKS_OF[ns], 2), word, "\n")
    for (i = 1; i <= count; i++) {
      port = ns "/" word[i]
      if (ATTRIBUTE[port "/master"] != name) continue
      delete ATTRIBUTE[port "/master"]
      forget_port(port)
    }
  }
  delete LINK[link]
  count = split("ifindex link link_index kind mtu state group master address alias bridge.stp_state bridge.nf_call_iptables bridge.nf_call_ip6tables", word, " ")
  for (i = 1; i <= count; i++) delete ATTRIBUTE[link "/" word[i]]
  forget_port(link)
  count = split(ADDRESSES_OF[link], word, " ")
  for (i = 1; i <= count; i++) delete ADDRESS[link "/" word[i]]
  forget_proxies(link)
  forget_routes(ns, name, "")
  count = split(substr(SYSCTLS_OF[ns], 2), word, "\n")
  for (i = 1; i <= count; i++) if (index(word[i], "/conf/" name "/")) delete SYSCTL[ns "/" word[i]]
  GONE_LINK[link] = 1
  GONE_LINK_COUNT++
}

# Drops what was observed of a link that the kernel takes away when it goes down: IPv6 addresses (with keep_addr_on_down some stay,
# so whatever makes one of them again has to bear that it is there), neighbours it answers for and all routes.
function forget_lost_when_down(ns, name,   word, count, i, key) {
  ATTRIBUTE[ns "/" name "/state"] = "down"
  count = split(ADDRESSES_OF[ns "/" name], word, " ")
  for (i = 1; i <= count; i++) {
    key = ns "/" name "/" word[i]
    if (word[i] !~ /:/ || !(key in ADDRESS)) continue
    delete ADDRESS[key]
    LOST[key] = 1
  }
  forget_proxies(ns "/" name)
  forget_routes(ns, name, "")
}

# Drops what was observed in a namespace, which is going to be another one or is none.
function forget_namespace(ns,   name, count, i, key, place) {
  count = split(substr(LINKS_OF[ns], 2), name, "\n")
  for (i = 1; i <= count; i++) forget_link(ns, name[i])
  LINKS_OF[ns] = ""
  count = split(substr(ROUTES_OF[ns], 2), key, "\n")
  for (i = 1; i <= count; i++) delete ROUTE[key[i]]
  ROUTES_OF[ns] = ""
  count = split(substr(SYSCTLS_OF[ns], 2), key, "\n")
  for (i = 1; i <= count; i++) delete SYSCTL[ns "/" key[i]]
  SYSCTLS_OF[ns] = ""
  if (ns in RULES_PLACE) for (place in LIVE) if (index(place, ns "/") == 1) delete LIVE[place]
}

# Drops what was observed of a link (namespace/name) that is being removed, and of the other end that goes with it.
function forget_pair(end,   peer) {
  peer = other_end(end)
  forget_link(first_part(end), base_name(end))
  if (peer != "") forget_link(first_part(peer), base_name(peer))
}

# Drops the settings that a link had as a port of a bridge: on another one it starts with none.
function forget_port(link) {
  delete ATTRIBUTE[link "/bridge_slave.hairpin"]
  delete ATTRIBUTE[link "/bridge_slave.isolated"]
}

# Drops the observed neighbours that a link (namespace/name) answers for.
function forget_proxies(link,   word, count, i) {
  count = split(PROXIES_OF[link], word, " ")
  for (i = 1; i <= count; i++) delete PROXY[link "/" word[i]]
}

# Drops the observed routes over a link, of one family or (empty) of both.
function forget_routes(ns, name, family,   key, count, i) {
  count = split(substr(ROUTES_OF[ns], 2), key, "\n")
  for (i = 1; i <= count; i++) {
    if (!is_over(key[i], name)) continue
    if (family == "" || index(key[i], ns "/" family "/") == 1) delete ROUTE[key[i]]
  }
}

# Drops what puts back the thing that the records call `key`.
function forget_undo(key) {
  if (!(key in UNDO)) return
  UNDO_ORDER[UNDO_INDEX[key]] = ""
  delete UNDO[key]
  delete USERS[key]
}

# Whether the host forwarded nothing of a family before netc: it does not now, or a topology has switched it on, with the policy of
# FORWARD or (`iptables off`) without.
function forwarding_was_off(key, command) {
  return first_line("/proc/sys/" key) == "0" || ("/sysctl " key) in UNDO || ("/" command " -P FORWARD") in UNDO
}

# A link group (ip-link(8)) that no link of the host is in.
function free_group(   i, group, taken) {
  for (i = 1; i <= LINK_COUNT; i++) taken[ATTRIBUTE[LINK_ORDER[i] "/group"]] = 1
  for (group = 20501; group in taken; group++) continue
  return group
}

# Puts back what the host had of one thing of the shared records, which is on record no more then. What is declared meets it as it is then.
function give_back(key, origin,   ns, line, count, i, word, words, proto, neighbours, record) {
  RELEASED[key] = 1
  ns = first_part(key)
  if (!((ns "/lo") in LINK)) return
  record = RECORD
  RECORD = ""
  count = split(UNDO[key], line, "\n")
  for (i = 1; i <= count; i++) {
    words = split(line[i], word, " ")
    # An address that netc had added to the interface while it was down, and that it had before, is the host's again.
    if (line[i] ~ /^addr replace /) forget_undo(ns "/addr add" substr(line[i], 13))
    # What went away with an interface need not be put back.
    if (!can_be_put_back(ns, line[i])) continue
    neighbours = ns == "" && line[i] ~ /^link set dev [^ ]+ address / ? permanent_neighbours(word[4]) : ""
    step("~", ns, line[i], origin, "changed by netc", "")
    bring_neighbours_back(neighbours, origin)
    if (line[i] ~ /^sysctl /) SYSCTL[ns "/" substr(word[2], 1, index(word[2], "=") - 1)] = substr(word[2], index(word[2], "=") + 1)
    else if (line[i] ~ /^addr del /) delete ADDRESS[ns "/" word[5] "/" word[3]]
    else if (line[i] ~ /^addr (add|replace) /) ADDRESS[ns "/" word[5] "/" word[3]] = line[i] ~ / noprefixroute/ ? "noprefixroute" : ""
    else if (line[i] ~ /^neigh add proxy /) PROXY[ns "/" word[6] "/" word[4]] = ""
    else if (line[i] ~ /^route /) {
      route_key(ns, line[i])
      if (line[i] ~ /^route del /) delete ROUTE[KEY]
      else {
        proto = line[i]
        sub(/^.* proto /, "", proto)
        ROUTE[KEY] = (VIA == "" ? "" : "via " VIA " ") (DEV == "" ? "" : "dev " DEV " ") "proto " first_word(proto)
      }
    } else if (line[i] ~ /^link set dev [^ ]+ down$/) forget_lost_when_down(ns, word[4])
    # Its name on record ends with the key of ATTRIBUTE.
    else if (line[i] ~ /^link set dev /) ATTRIBUTE[substr(key, index(key, " ") + 1)] = word[words] == "nomaster" ? "" : word[words]
  }
  RECORD = record
}

# Whether a namespace is going to be taken away with all that is in it, whatever that is. The ends of pairs go before it: what a
# namespace takes along goes when the kernel comes to it, and another one's end of such a pair with it.
function goes_whole(ns) {
  return VERB == "down" && ("\tnetns add " ns) in MADE && !(ns in HOLDS_PAIR)
}

# Appends a line to a text that may become long (see grown). awk copies a string to put something behind it: ends are put together first.
function grow(name, line) {
  GROWN_END[name] = GROWN_END[name] line "\n"
  if (length(GROWN_END[name]) < 4096) return
  GROWN[name] = GROWN[name] GROWN_END[name]
  GROWN_END[name] = ""
}

# The text that has grown under a name (see grow).
function grown(name) {
  return GROWN[name] GROWN_END[name]
}

# Whether anything that the host had before is declared to be changed.
function has_borrowed(   i) {
  for (i = 1; i <= D_COUNT; i++) if (D_BORROWED[i]) return 1
  return 0
}

# Whether other topologies than this one rely on a change of the shared records.
function has_other_users(key) {
  return (key in USERS) && without_user(USERS[key]) != ""
}

# Whether a condition of this host, named by an @word before a declared line, holds. br_netfilter is never loaded here: it
# would change what every other bridge of the host does.
function holds_condition(word) {
  if (word in CONDITION) return CONDITION[word]
  if (word == "br_netfilter" || word == "no_br_netfilter") {
    first_line("/proc/sys/net/bridge/bridge-nf-call-iptables")
    CONDITION["br_netfilter"] = !NO_FILE
    CONDITION["no_br_netfilter"] = NO_FILE
  } else if (word == "ipv6") {
    first_line("/proc/sys/net/ipv6/conf/all/forwarding")
    CONDITION[word] = !NO_FILE
  } else if (word == "forwarding_was_off") {
    # Before netc the host forwarded nothing, so nobody relies on it: what is not let through explicitly stays shut.
    CONDITION[word] = forwarding_was_off("net/ipv4/ip_forward", "iptables")
  } else if (word == "forwarding6_was_off") {
    CONDITION[word] = forwarding_was_off("net/ipv6/conf/all/forwarding", "ip6tables")
  } else {
    CONDITION[word] = 0
  }
  return CONDITION[word]
}

# The next hops of a route that has several, in the words of ip and each with a blank behind it; empty for one that has not.
function hops_in(text,   piece, count, i, via, all) {
  all = via = ""
  count = split(part_of(text, "nexthops", "}]"), piece, "}")
  for (i = 1; i <= count; i++) {
    # A gateway of the other family stands in braces of its own, in front of the rest.
    if (index(piece[i], "\"host\":")) via = "inet6 " json_value(piece[i], "host")
    else if (index(piece[i], "\"gateway\":")) via = json_value(piece[i], "gateway")
    if (!index(piece[i], "\"dev\":")) continue
    all = all "nexthop " (via == "" ? "" : "via " via " ") "dev " json_value(piece[i], "dev") " weight " json_value(piece[i], "weight") \
      (index(piece[i], "\"onlink\"") ? " onlink" : "") " "
    via = ""
  }
  return all
}

# Undo lines as they go on record: only what the host had, or others still declare, comes back when nothing is changed any more. Where a route of ours led elsewhere there was none of the host.
function hosts_own(ns, undo,   line, count, i, rest, further) {
  count = split(undo, line, "\n")
  rest = line[1]
  if (rest ~ /^route replace .* proto 205( metric [0-9]+)?$/) {
    route_key(ns, rest)
    rest = "route del " route_words(KEY, "proto 205")
  }
  for (i = 2; i <= count; i++) {
    further = undo_on_record(ns, line[i])
    if (further != "") rest = rest "\n" further
  }
  return rest
}

# One line of a batch for ip, which is for the steps from first to last.
function ip_line(number, first, last, line) {
  print line > (WORK "/" number ".input")
  print first, last > (WORK "/" number ".lines")
}

# Whether a line makes a thing of the shared records what it was before this topology, which alone relies on the change, changed it.
function is_as_before(key, line) {
  return (key in UNDO) && line == substr(UNDO[key], 1, index(UNDO[key] "\n", "\n") - 1) && index(USERS[key], " " TOPOLOGY " ") && !has_other_users(key)
}

# Whether a piece of JSON, which was cut at a }, lacks more than that one.
function is_cut_off(text,   opened) {
  opened = gsub(/[{]"/, "&", text)
  return opened > gsub(/[}]/, "&", text) + 1
}

# Whether a path is a directory. Of what lies outside the folders that were listed only /etc and its like are asked for.
function is_folder(path) {
  return PATH_TYPE[path] == "d" || path !~ /^\/etc\/netns/
}

# Whether what stands at the path is this topology's, not declared any more in this form, and goes before anything is made: a
# namespace that becomes a name for another one, or the other way round.
function is_leaving(path) {
  return leaves("\tln " path) || leaves("\tdir " path) || (path ~ /^\/run\/netns\// && leaves("\tnetns add " base_name(path)))
}

# Whether an IPv6 address is one of those that the kernel gives each interface by itself (RFC 4291 §2.5.6). fe80::1 is not: somebody
# has chosen it.
function is_link_local(address) {
  return address ~ /^fe80::[^\/]*:[^\/]*\//
}

# Whether a sysctl is of an interface that will be another one when the step runs.
function is_of_gone_link(ns, key,   word, count) {
  if (!GONE_LINK_COUNT) return 0
  count = split(key, word, "/")
  return count == 5 && (word[3] == "conf" || word[3] == "neigh") && (ns "/" word[4]) in GONE_LINK
}

# Whether a rule leads into a chain of this topology.
function is_our_jump(rule,   mark) {
  mark = index(rule, " -j " CHAINS)
  return mark && substr(rule, mark + 4 + length(CHAINS)) ~ /^(GUARD|DNAT|SNAT|FORWARD|OUTBOUND|INPUT|OUTPUT)$/
}

# Whether everything on a link is for this topology to say: the link is its own, in whosever namespace (see preflight_link), or the
# whole namespace is. A link that is not declared goes as a whole, and takes all of this along.
function is_ours_inside(ns, name) {
  if (ns == "") return owns_link("", name) && ("end//" name) in WANTED
  if (name == "lo") return ("\tnetns add " ns) in WANTED && owns_netns(ns)
  return ("end/" ns "/" name) in WANTED
}

# Whether an observed route (a key of ROUTE) is there and leads over the link, or one of its next hops does.
function is_over(key, name) {
  return (key in ROUTE) && (index(ROUTE[key], "dev " name " proto ") || index(ROUTE[key], "dev " name " weight "))
}

# Whether iptables finds a rule by the words in which it tells it. Of the matches that netc writes it does; not of one that keeps
# state of its own, like connlimit.
function is_plain_rule(rule) {
  gsub(/ -m (addrtype|conntrack|icmp6?|iprange|multiport|sctp|tcp|udp) /, " ", rule)
  return rule !~ / -m /
}

# Whether the kernel still takes away a link of which the records say that its other end was in a namespace that is gone: it does so
# some time after the namespace (cleanup_net), and a run that met it would find it gone in the middle. What a process keeps alive stays:
# it is not waited for beyond LOOKS looks.
function is_settling(   end, word, count, i, ns, gone) {
  for (end in MADE_ENDS) {
    if (!(end in LINK)) continue
    gone = count = split(MADE_ENDS[end], word, " ")
    for (i = 1; i <= count; i++) {
      ns = first_part(word[i])
      if (ns == "" || ns in NETNS || ns in NETNS_PATH) gone = 0
    }
    if (gone) return 1
  }
  return 0
}

# What the journal calls that which a step makes.
function journal_key(i,   word) {
  split(S_LINE[i], word, " ")
  if (S_LINE[i] ~ /^(link add name|brctl addbr) /) {
    link_identity(S_LINE[i])
    return L_KEY
  }
  if (word[1] == "ln") return "\tln " word[4]
  if (word[1] == "mkdir") return "\tdir " word[2]
  if (word[1] ~ /^ip6?tables$/) return "\trules " S_NS[i]
  return "\t" S_LINE[i]
}

# A text as a JSON string. What gsub makes of backslashes differs from awk to awk, so they are doubled by hand.
function json_string(text,   part, count, i) {
  count = split(text, part, /\\/)
  text = part[1]
  for (i = 2; i <= count; i++) text = text "\\\\" part[i]
  gsub(/"/, "\\\"", text)
  gsub(/\n/, "\\n", text)
  gsub(/\t/, "\\t", text)
  return "\"" text "\""
}

# The value of a key in a piece of JSON as ip prints it, where strings of interest hold nothing that is escaped; empty when the
# key is not there.
function json_value(text, key,   mark) {
  mark = index(text, "\"" key "\":")
  if (!mark) return ""
  text = substr(text, mark + length(key) + 3)
  if (substr(text, 1, 1) == "\"") {
    text = substr(text, 2)
    return substr(text, 1, index(text, "\"") - 1)
  }
  return match(text, /[],}]/) ? substr(text, 1, RSTART - 1) : text
}

# Finds the most rules of a chain that can stay where they are, those wanted being in their order: the longest increasing subsequence of
# their places (patience sorting). `stays` gets them, as ("found", N) and as ("wanted", N); returns how many there are.
function keep_longest(found, founds, wanted, wants, stays,   i, low, high, middle, longest, place, last, at, ends, before) {
  for (i = wants; i >= 1; i--) place[wanted[i]] = i
  for (i = 1; i <= founds; i++) last[found[i]] = i
  longest = 0
  for (i = 1; i <= founds; i++) {
    # Of two that are the same the last can stay: iptables takes away the first.
    if (!(found[i] in place) || last[found[i]] != i) continue
    at[i] = place[found[i]]
    low = 1
    high = longest
    while (low <= high) {
      middle = int((low + high) / 2)
      if (at[ends[middle]] < at[i]) low = middle + 1
      else high = middle - 1
    }
    before[i] = low > 1 ? ends[low - 1] : 0
    ends[low] = i
    if (low > longest) longest = low
  }
  for (i = longest ? ends[longest] : 0; i; i = before[i]) {
    stays["found", i] = 1
    stays["wanted", at[i]] = 1
  }
  return longest
}

# The last step that can be run together with the step `first`.
function last_of_batch(first,   last, executor, next_executor) {
  executor = executor_of(S_LINE[first])
  if (executor == "command" || executor == "policy") return first
  for (last = first; last < S_COUNT; last++) {
    next_executor = executor_of(S_LINE[last + 1])
    if (S_NS[first] != "" && (executor == "ip" || executor == "sysctl")) {
      if (S_NS[last + 1] == "" || (next_executor != "ip" && next_executor != "sysctl")) break
    } else if (next_executor != executor || S_NS[last + 1] != S_NS[first]) {
      break
    } else if ((last + 1, 4) in LOAD || (last + 1, 6) in LOAD) {
      break
    }
  }
  return last
}

# The last of the removals of links that follow each other from step i on; less than i when that is none.
function last_removal(i, last) {
  while (i <= last && S_LINE[i] ~ /^link del dev [^ ]+$/) i++
  return i - 1
}

# The kernel makes a link-local address of the MAC address that an interface comes up with, so one of our own that gets another
# MAC goes down for it. Its own lines bring it up again, and make anew what goes with it; what undoes that is the script that
# stood before.
function lay_down(ns, link, origin,   name) {
  if (ATTRIBUTE[link "/state"] != "up") return
  name = base_name(link)
  step("~", ns, "link set dev " name " down", origin, "up", "")
  forget_lost_when_down(ns, name)
}

# Whether an observed route (a key of ROUTE) has a next hop that does not lead over the link.
function leads_elsewhere(key, name,   word, count, i) {
  count = split(ROUTE[key], word, " ")
  for (i = 1; i < count; i++) if (word[i] == "dev" && word[i + 1] != name) return 1
  return 0
}

# Whether a found route (a value of ROUTE) leads where the declared one, taken apart by route_key, does.
function leads_to(found) {
  return index(found, (VIA == "" ? "" : "via " VIA " ") "dev ") == 1 && (DEV == "" || index(found, "dev " DEV " proto "))
}

# Whether a thing of the journal is not wanted any more.
function leaves(key) {
  return (key in MADE) && !(key in WANTED)
}

# A piece of JSON less what part_of finds in it.
function less_part(text, key, end,   at, part) {
  part = part_of(text, key, end)
  if (part == "") return text
  at = index(text, part)
  return substr(text, 1, at - 1) substr(text, at + length(part))
}

# Takes a `link add` or `brctl addbr` line apart, or what the journal calls it: L_NS and L_NAME (where the link is made), L_TYPE,
# L_PEER (namespace/name of a pair's other end, else empty) and L_KEY (its name in the journal, which tells both ends).
function link_identity(line,   word, count, i) {
  count = split(line, word, " ")
  L_NS = L_PEER = ""
  L_TYPE = "bridge"
  L_NAME = word[1] == "brctl" ? word[3] : word[4]
  for (i = 5; i < count; i += 2) {
    if (word[i] == "netns") L_NS = word[i + 1]
    else if (word[i] == "peer") L_PEER = word[i + 1]
    else if (word[i] == "type") {
      L_TYPE = word[i + 1]
      break
    }
  }
  # ... type veth peer name NAME netns NAMESPACE ...
  if (L_TYPE == "veth") L_PEER = word[i + 6] "/" word[i + 4]
  L_KEY = "\tlink add name " L_NAME (L_NS == "" ? "" : " netns " L_NS) (L_PEER == "" ? "" : " peer " L_PEER)
}

# Takes word of what is there to be observed: a namespace (see observe_space), or all rules; or of how looking ended, `interrupted`
# or not. Namespaces are taken in the order of the list, so that it does not matter which worker is faster.
function load_answer(line,   word) {
  split(line, word, " ")
  if (word[1] == "rules") observe_rules()
  else if (word[1] == "interrupted") INTERRUPTED = 1
  else if (word[1] == "seen") ALL_SEEN = 1
  else ANSWERED[word[2]] = word[1]
  while (OBSERVED + 0 in ANSWERED) observe_space(OBSERVED++)
}

# Takes one line of the declared table. A [header] names the namespaces that the lines below it stand in: `host`, or one or
# more of the topology's, each of which gets them all; `borrowed` behind it marks what the host had before. Behind `  # ` stands the place
# in the topology, which also holds for the lines below; a line for many comes from where each of its namespaces does.
function load_declared(line,   mark, place, i) {
  if (line == "") return
  if (line ~ /^\[/) {
    mark = index(line, "]")
    HEAD_COUNT = split(substr(line, 2, mark - 2), HEAD, " ")
    HEAD_BORROWED = substr(line, mark + 1) == " borrowed" ? 1 : ""
    if (HEAD[1] == "host") HEAD[1] = ""
    return
  }
  place = ""
  mark = index(line, "  # ")
  if (mark) { place = substr(line, mark + 4); line = substr(line, 1, mark - 1); sub(/ +$/, "", line) }
  if (place != "" && HEAD_COUNT == 1) ORIGIN = place
  for (i = 1; i <= HEAD_COUNT; i++) declare(HEAD[i], line, place)
}

# Takes one line of the declared files ([PATH] and the lines below it) into F_PATH, F_ORIGIN and F_TEXT. @nameservers and
# @search stand for what the host's own resolv.conf says now (see read_resolv_conf), @localhost for the names that every
# container's hosts file has, in Docker's words.
function load_files(line,   mark) {
  if (line ~ /^\[/) {
    mark = index(line, "]")
    F_COUNT++
    F_PATH[F_COUNT] = substr(line, 2, mark - 2)
    if (index(line, "  # ")) FILE_ORIGIN = substr(line, index(line, "  # ") + 4)
    F_ORIGIN[F_COUNT] = FILE_ORIGIN
    F_INDEX[F_PATH[F_COUNT]] = F_COUNT
    F_TEXT[F_COUNT] = ""
  } else if (line == "@nameservers") {
    read_resolv_conf()
    F_TEXT[F_COUNT] = F_TEXT[F_COUNT] NAMESERVERS
  } else if (line == "@search") {
    read_resolv_conf()
    F_TEXT[F_COUNT] = F_TEXT[F_COUNT] SEARCH
  } else if (line == "@localhost") {
    F_TEXT[F_COUNT] = F_TEXT[F_COUNT] "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::0\tip6-localnet\n" \
      "ff00::0\tip6-mcastprefix\nff02::1\tip6-allnodes\nff02::2\tip6-allrouters\n"
  } else {
    F_TEXT[F_COUNT] = F_TEXT[F_COUNT] line "\n"
  }
}

# Takes one line of this topology's journal into MADE. A run that was killed while it wrote leaves a line without its end mark:
# the step behind it never ran. SPACE is the namespace of a process that a name led to from that line on.
function load_journal(line,   word) {
  if (line !~ /\t\.$/) return
  grow("journal", line)
  line = substr(line, 1, length(line) - 2)
  if (line ~ /^\tspace /) {
    split(line, word, " ")
    if ((word[2] in SPACE) && SPACE[word[2]] != word[3]) part_from(word[2])
    SPACE[word[2]] = word[3]
  }
  made(line)
}

# Takes one line of the declared text that is being read.
function load_line(line) {
  if (PART == "declared") load_declared(line)
  else if (PART == "files") load_files(line)
  else load_rules(substr(PART, 6), line)
}

# Takes one line of find(1): type (f, d, l), path, and where a symbolic link leads. NETNS tells what a name in /run/netns is:
# live, dead (see observe_line), or where a link leads.
function load_path(line,   word) {
  split(line, word, "\t")
  PATH_TYPE[word[2]] = word[1]
  PATH_TARGET[word[2]] = word[3]
  if (folder_of(word[2]) == "/run/netns") NETNS[base_name(word[2])] = word[1] == "l" ? "-> " word[3] : "live"
}

# Takes one line about the processes that are spoken of (templates/runtime/find_processes.bash): which namespace a path in /proc
# is (identity), the process of an engine's container, 0 when it is not running (process), or what an engine complains of (says).
function load_process(line,   word) {
  split(line, word, "\t")
  if (word[1] == "identity") IDENTITY[word[2]] = word[3]
  else if (word[1] == "process") PROCESS[word[2]] = word[3]
  else if (!(word[2] in ENGINE_SAYS)) ENGINE_SAYS[word[2]] = word[3]
}

# Takes one line of the wanted rules of a family. The text `rules namespace/family` (see grow) becomes input for iptables-restore, and
# RULE_ORIGIN[namespace/family/table/chain/N] tells where in the topology each rule comes from.
function load_rules(family, line,   mark, key) {
  if (line ~ /^\[/) {
    PLACE = substr(line, 2, index(line, "]") - 2)
    PLACE = (PLACE == "host" ? "" : PLACE) "/" family
    rules_place(substr(PLACE, 1, length(PLACE) - 2))
    return
  }
  mark = index(line, "  # ")
  if (mark) {
    RULE_PLACE = substr(line, mark + 4)
    line = substr(line, 1, mark - 1)
    sub(/ +$/, "", line)
  }
  grow("rules " PLACE, line)
  if (line ~ /^\*/) RULE_TABLE = substr(line, 2)
  else if (line ~ /^-/) {
    key = PLACE "/" RULE_TABLE "/" first_word(substr(line, 4))
    RULE_ORIGIN[key, RULE_NUMBER[key]++ + 0] = RULE_PLACE
  }
}

# Takes one line of the shared records: how to put back what the host had before (undo), and which topologies rely on the
# change (user).
function load_shared(line,   word) {
  SHARED_BEFORE = SHARED_BEFORE line "\n"
  split(line, word, "\t")
  if (word[1] == "undo") note_undo(word[2], word[3])
  else if (word[1] == "user") USERS[word[2]] = USERS[word[2]] " " word[3] " "
}

# Takes one line of a declared text as it stands in the script. Between %each and %end is a table: lines that are declared for each
# of its rows, in which %1 stands for the first word of the row, and so on; and, behind %rows, the rows.
function load_text(line,   i, n, count, piece, text) {
  if (TABLE == "" && line !~ /^%/) load_line(line)
  else if (line == "%each") {
    TABLE = line
    E_LINES = 0
    E_END[0] = 0
  } else if (line == "%rows" || line == "%end") TABLE = line == "%end" ? "" : line
  else if (TABLE == "%each") {
    # An empty line is one empty piece.
    count = line == "" ? 1 : split(line, piece, "%")
    if (line == "") piece[1] = ""
    n = E_END[E_LINES++]
    for (i = 1; i <= count; i++) {
      E_WORD[n + i] = substr(piece[i], 1, 1)
      E_TEXT[n + i] = i == 1 ? piece[1] : substr(piece[i], 2)
    }
    E_END[E_LINES] = n + count
  } else {
    split(line, piece, " ")
    for (n = 1; n <= E_LINES; n++) {
      i = E_END[n - 1] + 1
      text = E_TEXT[i]
      while (++i <= E_END[n]) text = text piece[E_WORD[i]] E_TEXT[i]
      load_line(text)
    }
  }
}

# Notes that the namespace is to be looked into if it is there.
function look_into(ns) {
  if (ns in TO_LOOK) return
  TO_LOOK[ns] = 1
  TO_LOOK_ORDER[++TO_LOOK_COUNT] = ns
}

# The undo lines, each behind a newline, for what the kernel takes away when an interface of the host goes down: its IPv6
# addresses (addrconf.c, addrconf_ifdown), neighbours that somebody has told (neighbour.c, neigh_ifdown) and the routes over it, but those
# that it, or who told it of them, makes again, and IPv4 routes that lead elsewhere as well (fib_semantics.c, fib_sync_down_dev). What could
# not be put back is a reason to refuse.
function lost_when_down(link, origin,   name, word, count, i, undo, line) {
  undo = ""
  name = base_name(link)
  count = split(ADDRESSES_OF[link], word, " ")
  for (i = 1; i <= count; i++) if ((link "/" word[i]) in ADDRESS_LINE) undo = undo "\n" ADDRESS_LINE[link "/" word[i]]
  count = split(substr(ROUTES_OF[""], 2), word, "\n")
  for (i = 1; i <= count; i++) {
    if (!is_over(word[i], name) || ROUTE[word[i]] ~ / proto (kernel|ra|redirect)$/ || ROUTE_TEXT[word[i]] ~ /"expires":/) continue
    if (ROUTE[word[i]] ~ / proto 205$/) {
      # This topology's own are made by its own lines.
      if (has_other_users("/route " word[i])) undo = undo "\nroute add " route_words(word[i], ROUTE[word[i]])
      continue
    }
    line = route_in_full(word[i])
    if (leads_elsewhere(word[i], name)) {
      if (word[i] ~ /^\/4\//) continue
      line = ""
    }
    if (line == "")
      problem(origin, "the interface " name " cannot go down, because a route over it could not be put back: remove it first, with: ip route del " \
        route_words(word[i], "proto " json_value(ROUTE_TEXT[word[i]], "protocol")))
    undo = undo "\nroute add " line
  }
  count = split(PROXIES_OF[link], word, " ")
  for (i = 1; i <= count; i++)
    if ((link "/" word[i]) in PROXY) undo = undo "\nneigh add proxy " word[i] " dev " name PROXY[link "/" word[i]]
  return undo permanent_neighbours(name)
}

# Notes that what the journal calls `key` is this topology's. MADE_AT tells where in MADE_ORDER those of one kind stand, which is the
# first word of their keys.
function made(key,   kind) {
  if (key in MADE) return
  MADE[key] = ++MADE_COUNT
  MADE_ORDER[MADE_COUNT] = key
  kind = first_word(substr(key, 2))
  MADE_AT[kind, ++MADE_COUNT_OF[kind]] = MADE_COUNT
}

# The decision: texts in, steps out. It reads, each told apart by the operand PART=... before it, the records (journal, shared), what
# lies in the folders of namespaces (paths), the processes that are spoken of (processes), then, in whichever order is faster, the wanted
# rules (rules4, rules6), at which point it says which the kernel has to try (texts), and what is declared (declared), at which point it
# says into which namespaces to look (spaces); then it says whose rules are to be looked at (places), reads the declared files (files), works
# ahead (ahead), and takes in, as word of it comes (look), what was seen in each namespace, and of rules (see load_answer). What hardly any
# run needs to know it asks the host itself. It is written for POSIX awk, and touches nothing but its own results in the folder WORK. What
# each array holds:
#   D_...        declared lines: namespace (empty: the host's), BORROWED, LINE, VERB (its first word), ORIGIN (place in the topology)
#   S_...        steps of this run: SIGN (+ ~ -), namespace, LINE, ORIGIN, FOUND, UNDO, RECORD and KEY (see step)
#   F_...        declared files: PATH, ORIGIN, TEXT, READS (whether the file is there and reads like that)
#   ADDRESS_LINE    what brings back those that do not come back with their interface, by the keys of ADDRESS
#   ROUTE_TEXT      what ip says of those that are not ours, by the keys of ROUTE
#   LINK, ATTRIBUTE, ADDRESS, ROUTE, PROXY, SYSCTL, NETNS, LIVE    what is there, by namespace/link, namespace/link/attribute, ...
#   WANTED     what is declared, by the keys of the records; WANT the wanted rules as the kernel spells them
#   MADE, UNDO, USERS    the records: what this topology made; how to put back what the host had before, and for whom
PART == "look" { load_answer($0); next }
PART == "journal" { load_journal($0); next }
PART == "shared" { load_shared($0); next }
PART == "paths" { load_path($0); next }
PART == "processes" { load_process($0); next }
PART ~ /^(declared|files|rules[46])$/ { load_text($0); next }
PART == "texts" { write_texts(); next }
PART == "spaces" { settle_declared(); write_spaces(); next }
PART == "places" { write_places(); next }
PART == "ahead" { work_ahead(); next }

END {
  if (INTERNAL_ERROR) exit 1
  if (CUT_OFF) exit 2
  # Otherwise the run has ended before the host was looked at.
  if (ALL_SEEN) decide()
}

# Whether an interface of the host may be taken from the bridge it is on, to be put on another one: where this topology alone has
# put it, or the bridge is its own.
function may_move_port(name, bridge,   key) {
  key = "/link /" name "/master"
  if (!(key in USERS)) return owns_link("", bridge)
  return !has_other_users(key) && (index(USERS[key], " " TOPOLOGY " ") || owns_link("", bridge))
}

# What a route tells TCP and others, which ip tells in one part of it; in the words of ip and each with a blank in front of it.
function metrics_in(text,   piece, count, i, name, value, all) {
  all = ""
  count = split(part_of(text, "metrics", "}]"), piece, ",")
  for (i = 1; i <= count; i++) {
    if (i == 1) sub(/^"metrics":\[[{]/, "", piece[i])
    name = piece[i]
    sub(/^"/, "", name)
    sub(/":.*$/, "", name)
    value = json_value(piece[i], name)
    if (value == "null") all = all " features " name
    else all = all " " (name == "congestion" ? "congctl" : name) " " value (name ~ /^(rtt|rttvar|rto_min)$/ ? "ms" : "")
  }
  return all
}

# What is wrong with something that must be there before `up` (empty: nothing): link NAME, bridge NAME, process PID, docker NAME,
# podman NAME.
function missing_requirement(kind, name,   key) {
  key = kind ":" name
  if (kind == "process") {
    if (!(("/proc/" name "/ns/net") in IDENTITY)) return "no process " name " is running: start it first, or write its present id"
  } else if (kind == "docker" || kind == "podman") {
    if (!(key in PROCESS)) return kind " tells of no container " name ": " ((kind in ENGINE_SAYS) ? ENGINE_SAYS[kind] : "it said nothing")
    if (PROCESS[key] == 0) return "container " name " of " kind " is not running: start it with: " kind " start " name
    if (!(("/proc/" PROCESS[key] "/ns/net") in IDENTITY)) return "container " name " of " kind " runs as process " PROCESS[key] ", which this host does not show"
  } else {
    if (!(("/" name) in LINK)) return "this host has no interface " name
    if (kind == "bridge" && LINK["/" name] != "bridge") return name " is not a bridge"
    if (owns_link("", name) && !(("end//" name) in WANTED))
      return name " is what this topology itself has made, and would go: " (kind == "bridge" ? "leave `existing` out, or " : "") "run `down` first, and make it yourself"
  }
  return ""
}

# Notes the key of everything that is declared, so that what is on record but not declared can be told.
function note_all_wanted(   i, path) {
  for (i = 1; i <= D_COUNT; i++) note_wanted(D_VERB[i], D_NS[i], D_LINE[i], D_BORROWED[i])
  for (i = 1; i <= F_COUNT; i++) {
    path = F_PATH[i]
    want("\tfile " path)
    # Its directories stay as long as it does.
    path = folder_of(path)
    want("\tdir " path)
    while ((path = folder_of(path)) != "") want("/dir " path)
  }
}

# What the kernel takes along with an IPv4 address (a key of ADDRESS): secondary addresses behind a primary one (devinet.c,
# promote_secondaries), and with the last one all IPv4 routes of the interface (fib_frontend.c, fib_disable_ip).
function note_lost_with(lost, ns, dev,   word, count, i, key, stays) {
  stays = 0
  count = split(ADDRESSES_OF[ns "/" dev], word, " ")
  for (i = 1; i <= count; i++) {
    key = ns "/" dev "/" word[i]
    if (word[i] ~ /:/ || !(key in ADDRESS) || !(("address/" key) in WANTED)) continue
    if (!(lost in SECONDARY) && key in SECONDARY) delete ADDRESS[key]
    else stays = 1
  }
  if (!stays) forget_routes(ns, dev, 4)
}

# Notes which links are on record (MADE_LINK), and with which other ends each of them may be paired (MADE_ENDS): the last run may not
# have come to its end.
function note_made_links(   i, key, end) {
  for (i = 1; i <= MADE_COUNT_OF["link"]; i++) {
    key = MADE_ORDER[MADE_AT["link", i]]
    # Two have become one (see rename_records).
    if (key == "") continue
    link_identity(substr(key, 2))
    end = L_NS "/" L_NAME
    MADE_LINK[end] = 1
    if (L_PEER == "") continue
    MADE_ENDS[end] = MADE_ENDS[end] " " L_PEER
    MADE_ENDS[L_PEER] = MADE_ENDS[L_PEER] " " end
  }
}

# Notes in GOING_PEER how the other end of each link of ours is known in its namespace: by the indexes of both ends. It goes, or is
# renewed, with our end.
function note_own_pairs(   i, key, ns) {
  for (i = 1; i <= LINK_COUNT; i++) {
    key = LINK_ORDER[i]
    ns = first_part(key)
    if (owns_link(ns, substr(key, length(ns) + 2))) GOING_PEER[ATTRIBUTE[key "/link_index"] "/" ATTRIBUTE[key "/ifindex"]] = 1
  }
}

# Appends a line to what puts back the thing that the records call `key`.
function note_undo(key, line) {
  if (!(key in UNDO)) {
    UNDO_ORDER[++UNDO_COUNT] = key
    UNDO_INDEX[key] = UNDO_COUNT
  }
  UNDO[key] = UNDO[key] (UNDO[key] == "" ? "" : "\n") line
}

# Notes the keys of one declared line, whose first word is `verb`.
function note_wanted(verb, ns, line, borrowed,   word, i, count) {
  if (borrowed) {
    count = borrowed_keys(ns, line)
    for (i = 1; i <= count; i++) want(B_KEY[i])
  } else if (verb == "rules") want("\trules " ns)
  else if (verb == "netns") want("\t" line)
  else if (line ~ /^(link add name|brctl addbr) /) {
    link_identity(line)
    want(L_KEY)
    want("end/" L_NS "/" L_NAME)
    if (L_PEER != "") want("end/" L_PEER)
  } else if (verb == "ln") {
    split(line, word, " ")
    want("\tln " word[4])
    if (word[3] in IDENTITY) want(space_key(line))
  } else if (verb == "link" && line ~ /^link set dev .* type bridge_slave /) {
    attributes_of(ns, line)
    for (i = 1; i <= A_COUNT; i++) want("attribute/" A_KEY[i])
  } else if (verb == "addr") {
    split(line, word, " ")
    want("address/" ns "/" word[5] "/" word[3])
  } else if (verb == "route") {
    route_key(ns, line)
    want("route/" KEY)
  }
}

# Takes one piece of what a namespace was asked (templates/runtime/look_inside.bash), which is cut at each }: lines with
# sysctls, and a piece of the JSON that `ip -j -d` prints for addr show, route show table all and neigh show proxy.
function observe(text,   line, count, i, key) {
  if (ROUTE_BEGINNING != "") {
    observe_route(ROUTE_BEGINNING text)
    return
  }
  count = split(text, line, "\n")
  for (i = 1; i < count || (i == count && line[i] !~ /[{"]/); i++) {
    if (line[i] !~ /^net\//) continue
    key = substr(line[i], 1, index(line[i], "=") - 1)
    SYSCTL[HERE "/" key] = substr(line[i], index(line[i], "=") + 1)
    SYSCTLS_OF[HERE] = SYSCTLS_OF[HERE] "\n" key
  }
  if (i == count) observe_object(line[count])
}

# Takes the beginning of a link, with what its kind and its bridge say of it.
function observe_link(text,   key, name, flags, i, word) {
  name = json_value(text, "ifname")
  key = HERE "/" name
  HERE_LINK = key
  LINK_ORDER[++LINK_COUNT] = key
  LINKS_OF[HERE] = LINKS_OF[HERE] "\n" name
  flags = substr(text, index(text, "\"flags\":["))
  ATTRIBUTE[key "/state"] = index(substr(flags, 1, index(flags, "]")), "\"UP\"") ? "up" : "down"
  ATTRIBUTE[key "/mtu"] = json_value(text, "mtu")
  ATTRIBUTE[key "/master"] = json_value(text, "master")
  ATTRIBUTE[key "/group"] = json_value(text, "group")
  if (json_value(text, "link_type") == "ether") ATTRIBUTE[key "/address"] = json_value(text, "address")
  ATTRIBUTE[key "/ifindex"] = json_value(text, "ifindex")
  ATTRIBUTE[key "/link"] = json_value(text, "link")
  ATTRIBUTE[key "/link_index"] = json_value(text, "link_index")
  LINK[key] = ATTRIBUTE[key "/kind"] = json_value(text, "info_kind")
  if (LINK[key] == "bridge") {
    split("stp_state nf_call_iptables nf_call_ip6tables", word, " ")
    for (i = 1; i <= 3; i++) ATTRIBUTE[key "/bridge." word[i]] = json_value(text, word[i])
  } else if (LINK[key] != "veth") LINK[key] = "other"
  if (json_value(text, "info_slave_kind") == "bridge") {
    ATTRIBUTE[key "/bridge_slave.hairpin"] = json_value(text, "hairpin") == "true" ? "on" : "off"
    ATTRIBUTE[key "/bridge_slave.isolated"] = json_value(text, "isolated") == "true" ? "on" : "off"
  }
}

# Takes a piece of JSON: the beginning of a link up to what its kind tells, what comes behind that, an address, a route or a
# proxy neighbour.
function observe_object(text,   key, value) {
  if (index(text, "\"ifname\":\"")) observe_link(text)
  if (index(text, "\"ifalias\":\"")) ATTRIBUTE[HERE_LINK "/alias"] = json_value(text, "ifalias")
  if (index(text, "\"prefixlen\":")) {
    value = json_value(text, "local") "/" json_value(text, "prefixlen")
    key = HERE_LINK "/" value
    ADDRESS[key] = index(text, "\"noprefixroute\":true") ? "noprefixroute" : ""
    ADDRESSES_OF[HERE_LINK] = ADDRESSES_OF[HERE_LINK] " " value
    # Those that would go if they were not declared: others the kernel gives by itself.
    if (!is_link_local(value) && (HERE_LINK !~ /\/lo$/ || value !~ /^(127\.0\.0\.1\/8|::1\/128)$/)) ADDRESS_ORDER[++ADDRESS_COUNT] = key
    if (index(text, "\"secondary\":true")) SECONDARY[key] = 1
    # Those that the kernel does not bring back by itself when the interface comes up again.
    if (value ~ /:/ && !is_link_local(value) && json_value(text, "valid_life_time") == "4294967295")
      ADDRESS_LINE[key] = "addr replace " value " dev " base_name(HERE_LINK) address_words(text)
  } else if (index(text, "\"dst\":")) {
    if (index(text, "\"type\":\"")) observe_route(text)
    else {
      key = HERE "/" json_value(text, "dev")
      PROXY[key "/" json_value(text, "dst")] = proxy_words(text)
      PROXIES_OF[key] = PROXIES_OF[key] " " json_value(text, "dst")
    }
  }
}

# Takes one route of the main table into ROUTE, keyed by what makes a route the same route: namespace, family, destination (before it what
# it depends on besides) and metric. Its value is where it leads; ROUTE_TEXT has all that ip says of those that are not ours. Only IPv6
# routes have a preference (RFC 4191).
function observe_route(text,   flat, via, key, proto) {
  ROUTE_BEGINNING = ""
  flat = text
  if (index(text, "\":{") || index(text, "\":[{")) {
    if (is_cut_off(text)) {
      ROUTE_BEGINNING = text "}"
      return
    }
    flat = less_part(less_part(less_part(text, "nexthops", "}]"), "nh_info", "}"), "flow", "}")
  }
  if (!index(flat, "\"table\":\"main\"")) return
  via = json_value(flat, "gateway")
  # An IPv4 route by way of an IPv6 neighbour.
  if (index(flat, "\"via\":")) via = "inet6 " json_value(flat, "host")
  key = json_value(flat, "dst") "/" (json_value(flat, "metric") + 0)
  if (index(flat, "\"tos\":\"")) key = "tos " json_value(flat, "tos") " " key
  if (index(flat, "\"from\":\"")) key = "from " json_value(flat, "from") " " key
  key = HERE "/" (index(flat, "\"pref\":") ? 6 : 4) "/" key
  proto = json_value(flat, "protocol")
  ROUTE[key] = (via == "" ? "" : "via " via " ") (index(flat, "\"dev\":") ? "dev " json_value(flat, "dev") " " : "") "proto " proto
  if (flat != text) ROUTE[key] = hops_in(text) ROUTE[key]
  if (proto != 205) ROUTE_TEXT[key] = text
  if (json_value(flat, "type") != "unicast") ROUTE_TYPE[key] = json_value(flat, "type") " "
  ROUTE_ORDER[++ROUTE_COUNT] = key
  ROUTES_OF[HERE] = ROUTES_OF[HERE] "\n" key
}

# Takes what is known of rules: those that are there (see templates/runtime/look_at_live.bash), and what the kernel made of the
# wanted ones (see templates/runtime/try_rules.bash).
function observe_rules(   i, ns, family, number) {
  for (i = 1; i <= RULES_COUNT; i++) {
    ns = RULES_ORDER[i]
    for (family = 4; family <= 6; family += 2) parse_rules(LIVE, ns "/" family, WORK "/live." (ns == "" ? "host" : ns) "." family)
  }
  for (number = 1; number <= TEXT_COUNT; number++) parse_rules(TAKEN, number, WORK "/taken." number)
}

# Takes what was told of the namespace in line `number` of WORK/spaces (see templates/runtime/look_into_spaces.bash); 0 is the host. It is
# cut at each }.
function observe_space(number,   text, path) {
  HERE = SPACES[number]
  if (ANSWERED[number] == "nothing") {
    if (HERE in NETNS) NETNS[HERE] = "dead"
    return
  }
  path = WORK "/look." number
  ROUTE_BEGINNING = ""
  RS = "}"
  while ((getline text < path) > 0) observe(text)
  RS = "\n"
  close(path)
}

# The other end (namespace/name) of a pair that is there, as this topology's records tell; empty where they do not.
function other_end(end,   word, count, i) {
  count = split(MADE_ENDS[end], word, " ")
  for (i = 1; i <= count; i++) if (are_pair(end, word[i])) return word[i]
  return ""
}

# Whether the file is this topology's: by the journal, or, as files outlive a reboot and the journal does not, by the first line
# of the hosts file that stands in the same directory.
function owns_file(path) {
  return ("\tfile " path) in MADE || (PATH_TYPE[folder_of(path) "/hosts"] == "f" && first_line(folder_of(path) "/hosts") == "# netc:" TOPOLOGY)
}

# Whether the link is this topology's: by its alias, or by the journal of a run that was killed between making and marking it.
function owns_link(ns, name) {
  return ATTRIBUTE[ns "/" name "/alias"] == "netc:" TOPOLOGY || (ns "/" name) in MADE_LINK
}

# Whether the namespace was made by this topology: by the alias of its loopback interface, or by the journal.
function owns_netns(ns) {
  return ATTRIBUTE[ns "/lo/alias"] == "netc:" TOPOLOGY || ("\tnetns add " ns) in MADE
}

# Takes what iptables-save has told, a file that need not be there, into an array, LIVE or TAKEN: the key place/table/chain holds the
# chain's rules, a line each; place/table/chain/policy a built-in chain's policy. Counters are dropped.
function parse_rules(into, place, path,   line, table, key, chains, word) {
  while ((getline line < path) > 0) {
    if (line ~ /^-A /) grow(place "/" table "/" first_word(substr(line, 4)), line)
    else if (line ~ /^\*/) table = substr(line, 2)
    else if (line == "COMMIT") table = ""
    else if (line ~ /^:/) {
      split(substr(line, 2), word, " ")
      key = place "/" table "/" word[1]
      chains[key] = 1
      if (word[2] != "-") into[key "/policy"] = word[2]
    }
  }
  close(path)
  for (key in chains) into[key] = grown(key)
  # The tools of iptables do not find it an error that there is no room for what they write.
  if (table != "") CUT_OFF = 1
}

# What is on record of a namespace is of another one than its name will lead to: from here on it is known as NAME@, which is nobody's
# declaration, so that all of it goes. EARLIER remembers of which namespaces that is.
function part_from(ns) {
  if (ns in SPACE) EARLIER[ns "@", SPACE[ns]] = 1
  rename_records(ns, ns "@")
}

# What stands in a piece of JSON from a key on up to the first `end` behind it; empty when the key is not there.
function part_of(text, key, end,   at) {
  at = index(text, "\"" key "\":")
  if (!at) return ""
  text = substr(text, at)
  return substr(text, 1, index(text, end) + length(end) - 1)
}

# The path of a namespace that is there.
function path_to(ns) {
  return ns in NETNS_PATH ? NETNS_PATH[ns] : "/run/netns/" ns
}

# The lines, each behind a newline, that make the permanent neighbours of an interface of the host. They are asked for here because few
# runs need to know them.
function permanent_neighbours(name,   command, text, word, count, i, lines) {
  lines = ""
  command = "ip neigh show nud permanent dev " shell_word(name)
  while ((command | getline text) > 0) {
    count = split(text, word, " ")
    lines = lines "\nneigh replace " word[1]
    for (i = 2; i < count; i++) {
      if (word[i] == "lladdr") lines = lines " lladdr " word[++i]
      else if (word[i] == "proto") lines = lines " protocol " word[++i]
      else if (word[i] ~ /^(router|extern_learn)$/) lines = lines " " word[i]
    }
    lines = lines " dev " name " nud permanent"
  }
  close(command)
  return lines
}

# Whether an end (namespace/name) of what link_identity has taken apart is held by somebody else.
function preflight_link(origin, end,   ns, hint) {
  ns = first_part(end)
  # The other end of a pair of ours in the earlier namespace of a name goes with it.
  if ((ATTRIBUTE[end "/ifindex"] "/" ATTRIBUTE[end "/link_index"]) in GOING_PEER) return
  if (!(end in LINK) || owns_link(L_NS, L_NAME) || (ns != "" && owns_netns(ns))) return
  hint = ns == "" ? "say `existing` if it is a bridge to be used as it is" : "start the container without a network of its own"
  problem(origin, "the interface " base_name(end) " is there already" (ns == "" ? "" : " in " ns) " and not of this topology: choose another name, or " hint)
}

# Whether a name that a namespace is to get is taken, and whether it is the second one of the same namespace: two names would
# each undo what the other sets up.
function preflight_name(origin, target, path,   holder) {
  if (PATH_TYPE[path] != "" && !is_leaving(path) && !(PATH_TYPE[path] == "l" && PATH_TARGET[path] == target) && !(("\tln " path) in MADE))
    problem(origin, path " is there already and not of this topology: rename the container, or move it away")
  if (!(target in IDENTITY)) return
  if (!(IDENTITY["self"] in HOLDER)) HOLDER[IDENTITY["self"]] = "the host itself"
  holder = IDENTITY[target]
  if (holder in HOLDER) problem(origin, "the network namespace of " base_name(path) " is that of " HOLDER[holder] ": start it with one of its own")
  HOLDER[holder] = "container " base_name(path)
}

# Writes to WORK/problems why this run must be refused, before anything is touched: a name that is declared is held by somebody
# else, or something that is declared to be there already is not. All reasons are told, not only the first.
function preflight_objects(   i, verb, ns, line, name, word, origin) {
  PROBLEMS = 0
  for (i = 1; i <= D_COUNT; i++) {
    verb = D_VERB[i]
    # These meet nothing that can be somebody else's but what they are on.
    if (verb == "sysctl" || verb == "addr") continue
    ns = D_NS[i]
    line = D_LINE[i]
    origin = D_ORIGIN[i]
    if (verb == "netns") {
      name = substr(line, 11)
      if ((name in NETNS) && !owns_netns(name) && !is_leaving("/run/netns/" name))
        problem(origin, "the network namespace " name " is there already and not of this topology: rename the container, or remove it with: ip netns del " name)
    } else if (line ~ /^(link add|brctl addbr) /) {
      link_identity(line)
      preflight_link(origin, L_NS "/" L_NAME)
      if (L_PEER != "") preflight_link(origin, L_PEER)
    } else if (verb == "ln") {
      split(line, word, " ")
      preflight_name(origin, word[3], word[4])
    } else if (verb == "require") {
      split(line, word, " ")
      line = missing_requirement(word[2], word[3])
      if (line != "") problem(origin, line)
    } else if (verb == "route") {
      route_key(ns, line)
      if (!(KEY in ROUTE) || leads_to(ROUTE[KEY]) || owns_netns(ns)) continue
      if (ROUTE[KEY] !~ / proto 205$/ || has_other_users(ns "/route " KEY)) another_route(origin)
    } else if (D_BORROWED[i] && verb == "link") {
      split(line, word, " ")
      if (word[5] != "master") continue
      name = ATTRIBUTE[ns "/" word[4] "/master"]
      if (name != "" && name != word[6] && !may_move_port(word[4], name))
        problem(origin, "the interface " word[4] " belongs to " name " already: release it with: ip link set dev " word[4] " nomaster")
    }
  }
  for (i = 1; i <= F_COUNT; i++)
    if (PATH_TYPE[F_PATH[i]] != "" && !owns_file(F_PATH[i]))
      problem(F_ORIGIN[i], "the file " F_PATH[i] " is there already and not of this topology: move it away")
}

# Writes down one reason to refuse the run, with its place in the topology.
function problem(origin, text) {
  PROBLEMS++
  print (origin == "" ? "" : origin ": ") text > (WORK "/problems")
}

# How ip is told of a neighbour that is answered for besides its address and interface, with a blank in front of each word.
function proxy_words(text) {
  return (index(text, "\"router\"") ? " router" : "") (index(text, "\"protocol\":") ? " protocol " json_value(text, "protocol") : "")
}

# Sets NAMESERVERS and SEARCH to what the host's own resolv.conf says: its servers less those on its loopback, which a container
# cannot reach, and its last search line (resolv.conf(5)); Docker's choice of servers where none remains.
function read_resolv_conf(   line, word, count, i) {
  if (NAMESERVERS != "") return
  while ((getline line < "/etc/resolv.conf") > 0) {
    count = split(line, word, " ")
    if (word[1] == "nameserver" && word[2] !~ /^127\./ && word[2] != "::1") NAMESERVERS = NAMESERVERS "nameserver " word[2] "\n"
    if (word[1] == "search" || word[1] == "domain") {
      SEARCH = "search"
      for (i = 2; i <= count; i++) SEARCH = SEARCH " " word[i]
      SEARCH = SEARCH "\n"
    }
  }
  close("/etc/resolv.conf")
  if (NAMESERVERS == "") NAMESERVERS = "nameserver 8.8.8.8\nnameserver 8.8.4.4\n"
}

# Whether a file holds exactly a text, which ends with a newline.
function reads(path, text,   line, found) {
  found = ""
  while ((getline line < path) > 0) found = found line "\n"
  close(path)
  return found == text
}

# The realms that ip tells of a route, as it takes them.
function realms_in(flow) {
  return (index(flow, "\"from\":") ? json_value(flow, "from") "/" : "") json_value(flow, "to")
}

# Has batch `number` write into the journal that what it calls `key` is this topology's. An empty line comes first: what an earlier
# run wrote last may have been cut off.
function record_made(number, key) {
  if (key in MADE) return
  made(key)
  print "\n" key "\t." > (WORK "/" number ".journal")
}

# Puts one thing of the shared records back that this topology has changed, if it is not wanted any more and nobody else needs it.
function release(key) {
  if (!index(USERS[key], " " TOPOLOGY " ") || key in WANTED) return
  if (has_other_users(key)) RELEASED[key] = 1
  else give_back(key, "")
}

# Removes a link (namespace/name) that is to be made anew, and with it the other end of a pair.
function remove_end(end, origin, found,   ns) {
  ns = first_part(end)
  step("-", ns, "link del dev " base_name(end), origin, found, "")
  forget_pair(end)
}

# Lets the records about one namespace speak of another one.
function rename_records(ns, other,   i, key) {
  for (i = 1; i <= MADE_COUNT; i++) {
    key = MADE_ORDER[i]
    if (key == "\trules " ns) key = "\trules " other
    else if (key ~ /^\tlink add name /) key = renamed_link(key, ns, other)
    if (key == MADE_ORDER[i]) continue
    delete MADE[MADE_ORDER[i]]
    MADE_ORDER[i] = ""
    if (key in MADE) continue
    MADE[key] = i
    MADE_ORDER[i] = key
  }
  for (i = 1; i <= UNDO_COUNT; i++) {
    key = UNDO_ORDER[i]
    if (index(key, ns "/") != 1) continue
    key = other substr(key, length(ns) + 1)
    if (!(key in UNDO)) {
      UNDO[key] = UNDO[UNDO_ORDER[i]]
      USERS[key] = USERS[UNDO_ORDER[i]]
      UNDO_INDEX[key] = i
    }
    forget_undo(UNDO_ORDER[i])
    if (UNDO_INDEX[key] == i) UNDO_ORDER[i] = key
  }
}

# What the journal calls a link, with another name for a namespace in which it has an end.
function renamed_link(key, ns, other,   at) {
  key = key " "
  at = index(key, " netns " ns " ")
  if (at) key = substr(key, 1, at + 6) other substr(key, at + 7 + length(ns))
  at = index(key, " peer " ns "/")
  if (at) key = substr(key, 1, at + 5) other substr(key, at + 6 + length(ns))
  return substr(key, 1, length(key) - 1)
}

# For check and plan: prints all steps and counts them; nothing runs.
function report_steps(   i) {
  if (!QUIET) for (i = 1; i <= S_COUNT; i++) print step_text(i)
  print counts_of(1, S_COUNT), UNCHANGED + 0, S_COUNT + 0 > (WORK "/counts")
}

# How ip is told of an observed route (a key of ROUTE) so that it becomes what it was; empty where ip cannot be told so. Which of its
# metrics are locked is not known: ip does not tell it in JSON (iproute.c, print_rta_metrics).
function route_in_full(key,   text, hops, words, metrics) {
  text = ROUTE_TEXT[key]
  if (text ~ /"(encap|nhid)":/) return ""
  hops = hops_in(text)
  metrics = metrics_in(text)
  text = less_part(less_part(text, "nexthops", "}]"), "metrics", "}]")
  words = ROUTE_TYPE[key] route_words(key, substr(ROUTE[key], length(hops) + 1))
  if (!index(text, "\"pref\":")) words = words " scope " json_value(text, "scope")
  else if (json_value(text, "pref") != "medium") words = words " pref " json_value(text, "pref")
  if (index(text, "\"prefsrc\":")) words = words " src " json_value(text, "prefsrc")
  if (index(text, "\"onlink\"")) words = words " onlink"
  if (index(text, "\"flow\":")) words = words " realms " realms_in(part_of(text, "flow", "}"))
  words = words metrics " " hops
  sub(/ $/, "", words)
  return words
}

# Sets KEY to the ROUTE key of a `route add` line in a namespace, DESTINATION to what it says of where it goes, and VIA and DEV to where it
# leads. ip prints host routes without their length, and default for /0.
function route_key(ns, line,   word, count, i, metric, destination, before, family) {
  # Many namespaces have the same line.
  if (!(line in ROUTE_REST)) {
    count = split(line, word, " ")
    ROUTE_VIA[line] = ROUTE_DEV[line] = metric = destination = before = ""
    for (i = 3; i <= count && word[i] != "nexthop"; i++) {
      if (word[i] == "via") ROUTE_VIA[line] = word[++i] == "inet6" ? "inet6 " word[++i] : word[i]
      else if (word[i] == "dev") ROUTE_DEV[line] = word[++i]
      else if (word[i] == "metric") metric = word[++i]
      else if (word[i] == "tos" || word[i] == "from") before = word[i] " " word[++i] " "
      # Behind the destination all other words but one have a value.
      else if (destination != "" && word[i] != "onlink") i++
      else if (word[i] !~ /^(unicast|local|broadcast|multicast|anycast|unreachable|blackhole|prohibit|throw|nat|onlink)$/) destination = word[i]
    }
    ROUTE_DESTINATION[line] = destination
    if (destination ~ /:/ || ROUTE_VIA[line] ~ /^[^ ]*:/) {
      family = 6
      sub(/\/128$/, "", destination)
      if (metric == "") metric = 1024
      if (destination == "::/0") destination = "default"
    } else {
      family = 4
      sub(/\/32$/, "", destination)
      if (metric == "") metric = 0
      if (destination == "0.0.0.0/0") destination = "default"
    }
    ROUTE_REST[line] = family "/" before destination "/" metric
  }
  VIA = ROUTE_VIA[line]
  DEV = ROUTE_DEV[line]
  DESTINATION = ROUTE_DESTINATION[line]
  KEY = ns "/" ROUTE_REST[line]
}

# The link that an observed route (a key of ROUTE) leads over; loopback for one that leads nowhere.
function route_link(key,   dev) {
  dev = ROUTE[key]
  if (!sub(/^.*dev /, "", dev)) return "lo"
  sub(/ .*$/, "", dev)
  return dev
}

# How ip is told of a route (a key of ROUTE) and where it leads. It takes a bare default for IPv4.
function route_words(key, leads,   metric, destination) {
  metric = base_name(key)
  # namespace/family/destination[/length]/metric
  destination = folder_of(key)
  sub(/^[^\/]*\//, "", destination)
  if (destination ~ /^6\//) sub(/default$/, "::/0", destination)
  return substr(destination, 3) " " leads (metric > 0 ? " metric " metric : "")
}

# Notes that the rules of a namespace are to be looked at.
function rules_place(ns) {
  if (ns in RULES_PLACE) return
  RULES_PLACE[ns] = 1
  RULES_ORDER[++RULES_COUNT] = ns
}

# Whether what comes behind steps of the host for ip, from first to last, can go on beside them: they do nothing but make namespaces, or
# files come next.
function runs_beside(first, last,   i) {
  if (last < S_COUNT && executor_of(S_LINE[last + 1]) ~ /^(mkdir|file)$/) return 1
  for (i = first; i <= last; i++) if (S_LINE[i] !~ /^netns add /) return 0
  return 1
}

# When all declarations are read: namespaces that only the records speak of are to be looked at, too.
function settle_declared(   i, key, word) {
  flush_waiting()
  settle_spaces()
  note_made_links()
  for (i = 1; i <= MADE_COUNT_OF["link"]; i++) {
    key = MADE_ORDER[MADE_AT["link", i]]
    if (key !~ /^\tlink add name [^ ]+ netns /) continue
    split(key, word, " ")
    look_into(word[6])
    HOLDS_PAIR[word[6]] = 1
  }
  for (i = 1; i <= MADE_COUNT_OF["rules"]; i++) {
    key = MADE_ORDER[MADE_AT["rules", i]]
    if (key != "") rules_place(substr(key, 8))
  }
  for (i = 1; i <= MADE_COUNT_OF["ln"]; i++) {
    key = MADE_ORDER[MADE_AT["ln", i]]
    # What was made in the namespace of a process that is not declared any more must go.
    if (key ~ /^\tln \/run\/netns\// && NETNS[base_name(key)] ~ /^-> \/proc\/[0-9]/) look_into(base_name(key))
  }
  for (i = 1; i <= UNDO_COUNT; i++) {
    key = UNDO_ORDER[i]
    if (key !~ /^\// && index(USERS[key], " " TOPOLOGY " ")) look_into(first_part(key))
  }
}

# Records about a name in /run/netns hold for the namespace it led to, which nsfs numbers (namespaces(7)). Where the name now leads
# elsewhere, or is going to, they part from it (see part_from); what is left in the earlier one can be taken away as long as the
# name still leads there. A process id alone would not do: it may be another process by now.
function settle_spaces(   ns, name, now, wanted) {
  for (ns in SPACE) {
    name = "/run/netns/" ns
    now = PATH_TYPE[name] == "l" ? IDENTITY[PATH_TARGET[name]] : ""
    wanted = now
    if (ns in NETNS_PATH) wanted = IDENTITY[NETNS_PATH[ns]]
    else if ((ns in OWN_ORIGIN) && VERB != "down") wanted = ""
    if (SPACE[ns] == wanted) continue
    if ((ns "@", wanted) in EARLIER) {
      # A run that was to lead the name elsewhere did not come to its end: the two change places.
      EARLIER[ns "@", SPACE[ns]] = 1
      rename_records(ns, ns "@@")
      rename_records(ns "@", ns)
      rename_records(ns "@@", ns "@")
    } else part_from(ns)
    if (now != wanted && (ns "@", now) in EARLIER) NETNS_PATH[ns "@"] = PATH_TARGET[name]
    if (!(ns in NETNS_PATH) && now != wanted) PARTED[ns] = 1
  }
  # A name of the host's namespace gives way to a namespace of its own: what the host has is not in that.
  for (ns in OWN_ORIGIN)
    if (VERB != "down" && PATH_TYPE["/run/netns/" ns] == "l" && (("\tln /run/netns/" ns) in MADE)) PARTED[ns] = 1
  # A namespace that the script has made gives its name to that of a process.
  for (ns in NETNS_PATH) {
    if (VERB == "down" || !(("\tnetns add " ns) in MADE)) continue
    part_from(ns)
    if (NETNS[ns] == "live") NETNS_PATH[ns "@"] = "/run/netns/" ns
  }
}

# The records about what the host had before: how to put it back, and which topologies rely on the change.
function shared_text(   i, key, line, count, n, text) {
  text = ""
  for (i = 1; i <= UNDO_COUNT; i++) {
    key = UNDO_ORDER[i]
    if (key == "") continue
    count = split(UNDO[key], line, "\n")
    # A thing that needs no line to be put back is on record all the same.
    if (count == 0) text = text "undo\t" key "\t\n"
    for (n = 1; n <= count; n++) text = text "undo\t" key "\t" line[n] "\n"
    count = split(USERS[key], line, " ")
    for (n = 1; n <= count; n++) text = text "user\t" key "\t" line[n] "\n"
  }
  return text
}

# The text as one word of a shell. The one place where a run makes a string part of a command of its own.
function shell_word(text) {
  if (text ~ /^[A-Za-z0-9_.:\/=@%+-]+$/) return text
  gsub(/'/, "'\\''", text)
  return "'" text "'"
}

# What the journal calls the namespace of a process that `ln -s PATH NAME` gives a name: that name, and the namespace's own number.
function space_key(line,   word) {
  split(line, word, " ")
  return "\tspace " base_name(word[4]) " " IDENTITY[word[3]]
}

# Appends one step to what this run would do: SIGN (+ ~ -), namespace, line, place in the topology, what was found instead, and
# the lines that undo it (empty: it cannot be undone; -: undone with something else). RECORD and BORROWED_KEY, set by whoever
# decides, say what has to be on record before the step runs (made: it is ours; borrowed: what undoes it), and under which name.
function step(sign, ns, line, origin, found, undo) {
  S_COUNT++
  S_SIGN[S_COUNT] = sign
  S_NS[S_COUNT] = ns
  # The earlier namespace of a name (see part_from) is entered by that name, before it is taken away.
  sub(/@$/, "", S_NS[S_COUNT])
  S_LINE[S_COUNT] = line
  S_ORIGIN[S_COUNT] = origin
  S_FOUND[S_COUNT] = found
  S_UNDO[S_COUNT] = undo
  S_RECORD[S_COUNT] = RECORD
  S_KEY[S_COUNT] = BORROWED_KEY
  BORROWED_KEY = ""
}

# What is told about a step: for check a difference with both values, else the command.
function step_text(i,   text) {
  text = command_text(S_NS[i], S_LINE[i])
  if (FORMAT == "json")
    return "{\"sign\":\"" S_SIGN[i] "\",\"command\":" json_string(text) ",\"found\":" json_string(S_FOUND[i]) ",\"origin\":" json_string(S_ORIGIN[i]) "}"
  if (ACTION == "check") {
    # What is not wanted is told by the command that removes it.
    if (S_SIGN[i] == "-") text = "wanted: nothing; found: " (S_FOUND[i] == "" ? "more" : S_FOUND[i]) ", removed by: " text
    else text = "wanted: " text "; found: " (S_SIGN[i] == "+" ? "nothing" : S_FOUND[i])
  }
  return S_SIGN[i] " " text (S_ORIGIN[i] == "" ? "" : "  # " S_ORIGIN[i])
}

# The value of a sysctl in a namespace now; empty when it is not there. The host's own are read when they are asked for.
function sysctl_found(ns, key) {
  if (ns == "" && !(("/" key) in SYSCTL)) SYSCTL["/" key] = first_line("/proc/sys/" key)
  return SYSCTL[ns "/" key]
}

# One of the further undo lines of a step (see lost_when_down and dependent_undo), as it goes on record. What speaks of a thing that
# topologies have changed, which has an undo line of its own, is what others than this one declare, and theirs only as long as they do
# (see can_be_put_back); or it is empty, as for a link of this one, which will be gone by then.
function undo_on_record(ns, line,   key, word) {
  if (line ~ /^addr replace /) {
    key = "addr add" substr(line, 13)
    if (!((ns "/" key) in UNDO)) return line
    return has_other_users(ns "/" key) ? key : ""
  }
  if (line ~ /^neigh add proxy .* protocol 205$/) return has_other_users(ns "/" line) ? line : ""
  if (line !~ /^sysctl /) return line
  key = substr(line, 1, index(line, "=") - 1)
  split(key, word, "/")
  return (ns "/" key) in UNDO || owns_link(ns, word[4]) ? "" : line
}

# Whether the shared records speak of this topology.
function uses_records(   i) {
  for (i = 1; i <= UNDO_COUNT; i++) if (index(USERS[UNDO_ORDER[i]], " " TOPOLOGY " ")) return 1
  return 0
}

# Notes that what the records call `key` is declared.
function want(key) {
  if (key in WANTED) return
  WANTED[key] = 1
  WANTED_ORDER[++WANTED_COUNT] = key
}

# Fills WANT, by family/table/chain, with what the kernel makes of the wanted rules of a namespace.
function want_rules(ns, wanted,   key, place) {
  split("", WANT)
  if (!wanted) return
  for (key in TAKEN) {
    place = first_part(key)
    if (place == TEXT_NUMBER[ns, 4]) WANT["4" substr(key, length(place) + 1)] = TAKEN[key]
    else if (place == TEXT_NUMBER[ns, 6]) WANT["6" substr(key, length(place) + 1)] = TAKEN[key]
  }
}

# A list of users, each between blanks, without this topology; empty when it was the only one.
function without_user(users,   word, count, i, rest) {
  count = split(users, word, " ")
  rest = ""
  for (i = 1; i <= count; i++) if (word[i] != TOPOLOGY) rest = rest " " word[i] " "
  return rest
}

# What can be found out before anything is seen, while others look: what is declared, and which files read as they should.
function work_ahead(   i) {
  if (VERB == "down") return
  note_all_wanted()
  for (i = 1; i <= F_COUNT; i++) F_READS[i] = PATH_TYPE[F_PATH[i]] == "f" && reads(F_PATH[i], F_TEXT[i])
}

# Writes the data of a batch, by its executor:
#   ip, beside lines for `ip -batch`; N.lines tells for each of them the first and the last of its steps
#   inside    N.turns.W, the turns of worker W: shell commands (see write_inside)
#   sysctl    KEY=VALUE, a line each          rm, mkdir, rmdir    the paths
#   file      PATH and whether it is new (+) or not (~), and below it its text, each line behind a tab
#   restore   N.load4, N.load6 for iptables-restore, N.back4, N.back6 what puts back; N.ports UDP ports whose flows are forgotten
#   command, policy    the command
function write_batch(number, executor, first, last,   i, family, text, input) {
  input = WORK "/" number ".input"
  if (executor == "ip" || executor == "beside") write_ip_batch(number, first, last)
  else if (executor == "inside") write_inside(number, first, last)
  else if (executor == "restore") {
    for (family = 4; family <= 6; family += 2) {
      if (!((first, family) in LOAD)) continue
      write_text(number ".load" family, LOAD[first, family])
      write_text(number ".back" family, BACK[first, family])
    }
    write_ports(number, first, last)
  } else {
    for (i = first; i <= last; i++) {
      if (executor == "file") {
        text = F_TEXT[F_INDEX[substr(S_LINE[i], 6)]]
        gsub(/\n/, "\n\t", text)
        printf "%s\t%s\n\t%s\n", substr(S_LINE[i], 6), S_SIGN[i], substr(text, 1, length(text) - 2) > input
      } else if (executor == "command" || executor == "policy") print S_LINE[i] > input
      else print substr(S_LINE[i], index(S_LINE[i], " ") + 1) > input
    }
    close(input)
  }
}

# The steps of a batch inside namespaces, by turns, each a call of take_turn: sysctls first, then lines for ip; every second turn
# is for the other worker.
function write_inside(number, first, last,   i, ns, turn, count, settings, lines, is_sysctl, worker, file) {
  for (worker = 0; worker <= 1; worker++) {
    file[worker] = WORK "/" number ".turns." worker
    printf "" > file[worker]
  }
  turn = first
  worker = count = 0
  settings = lines = ""
  for (i = first; i <= last + 1; i++) {
    is_sysctl = i <= last && S_LINE[i] ~ /^sysctl /
    if (i > last || S_NS[i] != S_NS[turn] || (is_sysctl && count)) {
      ns = S_NS[turn]
      print "take_turn " shell_word((VERB == "down" && ns in NETNS_PATH) ? NETNS_PATH[ns] : "/run/netns/" ns) " " turn " " count settings " <<'END'\n" lines "END" > file[worker]
      worker = 1 - worker
      turn = i
      count = 0
      settings = lines = ""
      if (i > last) break
    }
    if (is_sysctl) settings = settings " " shell_word(substr(S_LINE[i], 8))
    else {
      count++
      lines = lines S_LINE[i] "\n"
    }
  }
  for (worker = 0; worker <= 1; worker++) close(file[worker])
}

# The lines of a batch for ip, all of the host. Many interfaces are removed as a group, which takes the kernel one grace period
# instead of one each.
function write_ip_batch(number, first, last,   i, n, removed, group) {
  for (i = first; i <= last; i++) {
    n = last_removal(i, last)
    if (n - i >= 8) {
      group = free_group()
      for (removed = i; removed <= n; removed++) ip_line(number, removed, removed, "link set dev " substr(S_LINE[removed], 14) " group " group)
      ip_line(number, i, n, "link del group " group)
      i = n
    } else if (S_LINE[i] ~ /^link add name /) i = write_link_add(number, i, last)
    else ip_line(number, i, i, S_LINE[i])
  }
  close(WORK "/" number ".input")
  close(WORK "/" number ".lines")
}

# The lines for ip that make the link of step `new`, and mark it in the same batch: whose it is must never depend on the journal for
# long. A pair goes on its bridge at once, and becomes the port that it is to be with its mark, which spares a line each. A bridge
# keeps the MTU that is declared, whatever its ports have, only once its MTU was really changed (br_if.c, br_mtu_auto_adjust).
# Returns the last step, of those up to `last`, that the lines are for.
function write_link_add(number, new, last,   line, joined, done, port, mark) {
  link_identity(S_LINE[new])
  line = S_LINE[new]
  joined = new
  if (L_TYPE == "veth" && new < last && index(S_LINE[new + 1], "link set dev " L_NAME " master ") == 1) {
    joined++
    sub(/ type veth /, substr(S_LINE[joined], 14 + length(L_NAME)) " type veth ", line)
  }
  ip_line(number, new, joined, line)
  done = joined
  if (L_NS == "") {
    mark = "link set dev " L_NAME " alias netc:" TOPOLOGY
    port = "link set dev " L_NAME " type bridge_slave"
    while (done < last && index(S_LINE[done + 1], port " ") == 1) {
      done++
      mark = mark (done == joined + 1 ? " type bridge_slave" : "") substr(S_LINE[done], length(port) + 1)
    }
    if (done > joined) ip_line(number, joined + 1, done, mark)
    else ip_line(number, new, new, mark)
  }
  if (L_TYPE == "bridge") ip_line(number, new, new, "link set dev " L_NAME " mtu 1280")
  return done
}

# When the wanted rules and all declarations are read: WORK/places has a line for each namespace whose rules count (`host`, the host's),
# with its path. Then descriptor 3 is told.
function write_places(   i, ns, path) {
  printf "" > (WORK "/places")
  for (i = 1; i <= RULES_COUNT; i++) {
    ns = RULES_ORDER[i]
    if (goes_whole(ns)) continue
    path = ns == "" ? "" : ns in PARTED || !(ns in NETNS || ns in NETNS_PATH) ? "none" : path_to(ns)
    print (ns == "" ? "host" : ns) "\t" path > (WORK "/places")
  }
  close(WORK "/places")
  answer("places")
}

# UDP ports of the host whose DNAT rules change in the steps, a line `FIRST LAST` each (see templates/runtime/forget_udp_flows.bash).
function write_ports(number, first, last,   i, port) {
  for (i = first; i <= last; i++) {
    if (S_LINE[i] !~ /^ip6?tables -t nat -[AD] .*-p udp .*--dport / || !index(S_LINE[i], " " CHAINS "DNAT ")) continue
    port = S_LINE[i]
    sub(/^.*--dport /, "", port)
    sub(/ .*$/, "", port)
    if (!index(port, ":")) port = port ":" port
    sub(/:/, " ", port)
    print port > (WORK "/" number ".ports")
  }
  close(WORK "/" number ".ports")
}

# What has to be on record before the steps run: what they make in the journal, how to put back what they change.
function write_records(number, first, last,   i, key, shared, word) {
  shared = 0
  for (i = first; i <= last; i++) {
    if (S_RECORD[i] == "made") {
      record_made(number, journal_key(i))
      split(S_LINE[i], word, " ")
      if (S_LINE[i] ~ /^ln -s / && (word[3] in IDENTITY)) {
        record_made(number, space_key(S_LINE[i]))
        # What was there before is on record under the name of the earlier namespace from here on.
        shared = 1
      }
    } else if (S_RECORD[i] == "borrowed") {
      shared = 1
      key = S_KEY[i]
      # Who changed it first knows what was there before.
      if (!(key in UNDO)) note_undo(key, hosts_own(S_NS[i], S_UNDO[i]))
      if (!index(USERS[key], " " TOPOLOGY " ")) USERS[key] = USERS[key] " " TOPOLOGY " "
    }
  }
  close(WORK "/" number ".journal")
  if (shared) write_text(number ".shared", shared_text())
}

# What is told when a batch is done.
function write_report(number, first, last,   i) {
  if (QUIET) return
  for (i = first; i <= last; i++) print step_text(i) > (WORK "/" number ".report")
  close(WORK "/" number ".report")
}

# Writes down the run for templates/runtime/act.bash. Steps that follow each other and can be run as one make a batch; those
# inside namespaces, of which none needs another's, make one of all these namespaces. In WORK:
#   batches    a line each: number, executor, first step, last step, namespace (- the host's), steps added, modified, removed
#   N.journal, N.shared    what has to be on record before batch N
#   N.input    its data (see write_batch); N.report    what is told when it is done
#   steps      a line a step: sign, namespace, executor, place in the topology, line; undo: a line each: step, namespace, line
#   counts     steps added, modified, removed so far, what holds already, and all steps
#   settled.journal, settled.shared    the records when all went well, if they differ; before.... as they were
function write_run(   first, last, executor, number) {
  printf "" > (WORK "/batches")
  number = 0
  for (first = 1; first <= S_COUNT; first = last + 1) {
    last = last_of_batch(first)
    executor = executor_of(S_LINE[first])
    if (S_NS[first] != "" && (executor == "ip" || executor == "sysctl")) executor = "inside"
    if (executor == "ip" && runs_beside(first, last)) executor = "beside"
    number++
    write_records(number, first, last)
    write_batch(number, executor, first, last)
    write_report(number, first, last)
    print number, executor, first, last, (S_NS[first] == "" ? "-" : S_NS[first]), counts_of(first, last) > (WORK "/batches")
  }
  write_steps()
  write_settled()
  print 0, 0, 0, UNCHANGED + 0, S_COUNT + 0 > (WORK "/counts")
}

# The records after a run that goes well: they say what stands then, no more and no less.
function write_settled(   i, key, text) {
  if (VERB != "down") {
    for (i = 1; i <= MADE_COUNT; i++) if (MADE_ORDER[i] in WANTED) grow("settled", MADE_ORDER[i] "\t.")
    for (i = 1; i <= WANTED_COUNT; i++) {
      key = WANTED_ORDER[i]
      # What is there and declared is ours even where the journal was lost; directories and links may have been there before.
      if (key ~ /^\t(netns|space|link|file|rules) / && !(key in MADE)) grow("settled", key "\t.")
      # What another topology changed and this one needs as well stays until both are gone.
      if ((key in UNDO) && !index(USERS[key], " " TOPOLOGY " ")) USERS[key] = USERS[key] " " TOPOLOGY " "
    }
  }
  text = grown("settled")
  if (text != grown("journal") || VERB == "down" || S_COUNT) write_text("settled.journal", text)
  for (key in RELEASED) {
    USERS[key] = without_user(USERS[key])
    if (USERS[key] == "") forget_undo(key)
  }
  text = shared_text()
  if (text != SHARED_BEFORE || S_COUNT) write_text("settled.shared", text)
  write_text("before.journal", grown("journal"))
  write_text("before.shared", SHARED_BEFORE)
}

# Tells which namespaces are to be looked into, when all declarations are read: WORK/spaces has a line for each that is there, with
# its path and the sysctls asked for. When it is written descriptor 3 is told.
function write_spaces(   i, ns, count) {
  printf "" > (WORK "/spaces")
  count = 0
  for (i = 1; i <= TO_LOOK_COUNT; i++) {
    ns = TO_LOOK_ORDER[i]
    if (!(ns in NETNS) && !(ns in NETNS_PATH)) continue
    if (goes_whole(ns) || ns in PARTED) continue
    print ns "\t" path_to(ns) "\t" substr(KEYS[ns], 2) > (WORK "/spaces")
    SPACES[++count] = ns
  }
  close(WORK "/spaces")
  answer("spaces")
}

# The steps and what undoes them, for runs that fail.
function write_steps(   i, n, count, line) {
  printf "" > (WORK "/steps")
  printf "" > (WORK "/undo")
  for (i = 1; i <= S_COUNT; i++) {
    print S_SIGN[i] "\t" S_NS[i] "\t" executor_of(S_LINE[i]) "\t" S_ORIGIN[i] "\t" S_LINE[i] > (WORK "/steps")
    count = split(S_UNDO[i], line, "\n")
    for (n = 1; n <= count; n++) print i "\t" S_NS[i] "\t" line[n] > (WORK "/undo")
  }
}

# Writes a text to a file of WORK.
function write_text(name, text) {
  printf "%s", text > (WORK "/" name)
  close(WORK "/" name)
}

# When the wanted rules are read: writes the texts of them that the kernel has to take, which for `down` are none. WORK/texts: the number and
# the family of each; text N is in WORK/rules.N. Then descriptor 3 is told, and that those of the
# host can be looked at.
function write_texts(   i, ns, family, text, numbers) {
  printf "" > (WORK "/texts")
  for (i = 1; i <= RULES_COUNT && VERB != "down"; i++) {
    ns = RULES_ORDER[i]
    for (family = 4; family <= 6; family += 2) {
      text = grown("rules " ns "/" family)
      if (text == "") continue
      # Containers of one profile have the same rules.
      if (!((family, text) in numbers)) {
        numbers[family, text] = ++TEXT_COUNT
        printf "%s", text > (WORK "/rules." TEXT_COUNT)
        close(WORK "/rules." TEXT_COUNT)
        print TEXT_COUNT, family > (WORK "/texts")
      }
      TEXT_NUMBER[ns, family] = numbers[family, text]
    }
  }
  close(WORK "/texts")
  answer("texts")
  if ("" in RULES_PLACE) answer("host")
}
END_
}

NETC_TOPOLOGY='docker0'
NETC_CHAINS='NETC_docker0_'
NETC_VERB='up'
NETC_VERSION='0.1.0'
NETC_TOOLS='ip awk find sysctl flock nsenter unshare iptables iptables-save iptables-restore ip6tables ip6tables-save ip6tables-restore'

main "$@"
