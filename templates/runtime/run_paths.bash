# Steps $2...$3-1, each `$1 PATH`, as one command.
run_paths() {
  local i command=$1
  local -a paths=()
  for ((i = $2; i < $3; i++)); do paths+=("${S_LINE[i]#* }"); done
  [[ -z $VERBOSE ]] || printf 'netc: running: %s %s\n' "$command" "${paths[*]}" >&2
  # Whoever runs in a container reads what stands in its directory.
  [[ $command != mkdir ]] || paths=(-m 755 "${paths[@]}")
  [[ $command != rm ]] || paths=(-f "${paths[@]}")
  # A directory in which somebody else has put something stays.
  [[ $command != rmdir ]] || paths=(--ignore-fail-on-non-empty "${paths[@]}")
  BATCH_MESSAGE=$("$command" "${paths[@]}" 2>&1 {LOCK}>&-)
}
