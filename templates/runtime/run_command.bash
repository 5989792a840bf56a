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
