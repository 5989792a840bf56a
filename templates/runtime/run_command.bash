# Step FIRST alone, whose line is the command itself.
run_command() {
  local name
  local -a words
  read -ra words <<<"${S_LINE[$1]}"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "${S_LINE[$1]}" >&2
  case ${words[0]} in
    # /run/netns is missing until the first namespace is made.
    ln) (umask 022 && mkdir -p "${words[3]%/*}") ;;
    mkdir) words=(mkdir -m 755 "${words[@]:1}") ;;
  esac
  BATCH_MESSAGE=$("${words[@]}" 2>&1 {LOCK}>&-) || return
  if [[ ${S_LINE[$1]} == 'brctl addbr '* ]]; then
    name=${words[2]}
    BATCH_MESSAGE=$(ip link set dev "$name" alias "netc:$NETC_TOPOLOGY" 2>&1)
  fi
}
