# Step FIRST alone, whose line is the command itself.
run_command() {
  local name
  local -a words
  read -ra words <<<"${S_LINE[$1]}"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "${S_LINE[$1]}" >&2
  # /run/netns is missing until the first namespace is made.
  [[ ${words[0]} != ln ]] || (umask 022 && mkdir -p "${words[3]%/*}")
  BATCH_MESSAGE=$("${words[@]}" 2>&1 {LOCK}>&-) || return
  if [[ ${S_LINE[$1]} == 'brctl addbr '* ]]; then
    name=${words[2]}
    BATCH_MESSAGE=$(ip link set dev "$name" alias "netc:$NETC_TOPOLOGY" 2>&1)
  fi
}
