# Batch $2: `$1 PATH` for many paths, as one command.
run_paths() {
  local command=$1
  local -a paths
  mapfile -t paths <"$WORK/$2.input"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s %s\n' "$command" "${paths[*]}" >&2
  # Whoever runs in a container reads what stands in its directory.
  [[ $command != mkdir ]] || paths=(-m 755 "${paths[@]}")
  [[ $command != rm ]] || paths=(-f "${paths[@]}")
  # A directory in which somebody else has put something stays.
  [[ $command != rmdir ]] || paths=(--ignore-fail-on-non-empty "${paths[@]}")
  BATCH_MESSAGE=$("$command" "${paths[@]}" 2>&1)
}
