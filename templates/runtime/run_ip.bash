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
