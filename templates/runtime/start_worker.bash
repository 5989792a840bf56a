# Runs a function in a shell that knows nothing of the script but this one and the functions named behind a comma:
# NAME,OTHER,... ARGUMENTS. Processes are started faster from a small one, and fastest from sh: these functions keep to what
# POSIX says of the shell.
start_worker() {
  local -a functions
  IFS=, read -ra functions <<<"$1"
  exec sh -c "set -u; WORK=\$1 VERB=\$2; shift 2
$(declare -f "${functions[@]}")
${functions[0]} \"\$@\"" sh "$WORK" "$VERB" "${@:2}"
}
