# Steps FIRST...NEXT-1, all of one namespace, as one `sysctl -w`. /proc/sys/net shows the namespace of who opens it.
run_sysctl() {
  local i ns=${S_NS[$1]}
  local -a settings=()
  for ((i = $1; i < $2; i++)); do settings+=("${S_LINE[i]#sysctl }"); done
  [[ -z $VERBOSE ]] || printf 'netc: running: %ssysctl -w %s\n' "${ns:+ip netns exec $ns }" "${settings[*]}" >&2
  BATCH_MESSAGE=$(${ns:+nsenter --net="/run/netns/$ns"} sysctl -q -w "${settings[@]}" 2>&1 {LOCK}>&-)
}
