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
