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
