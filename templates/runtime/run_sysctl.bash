# Batch $1: settings of the host, as one `sysctl -w`.
run_sysctl() {
  local -a settings
  mapfile -t settings <"$WORK/$1.input"
  [[ -z $VERBOSE ]] || printf 'netc: running: sysctl -w %s\n' "${settings[*]}" >&2
  BATCH_MESSAGE=$(sysctl -q -w "${settings[@]}" 2>&1)
}
