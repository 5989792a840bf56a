# Runs a command in the network namespace $1 (empty: the host's), as processes there see it.
inside() {
  local ns=$1
  shift
  ${ns:+nsenter --net="/run/netns/$ns"} "$@"
}
