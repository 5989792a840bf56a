# Runs a function in a bash process that knows nothing of the script but this one and the functions named behind a comma:
# NAME,OTHER,... ARGUMENTS. Processes are started faster from a small one.
start_worker() {
  local -a functions
  IFS=, read -ra functions <<<"$1"
  exec bash -c "set -u; WORK=\$1 VERB=\$2 MARK=\$3 LOCK=\$4; shift 4
$(declare -f "${functions[@]}")
${functions[0]} \"\$@\"" bash "$WORK" "$VERB" "$MARK" "$LOCK" "${@:2}"
}
