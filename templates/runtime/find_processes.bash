# Prints what the decision has to know of processes (templates/decision/load_process.awk), where any are spoken of: those of
# engines' containers, after one question to each engine, and which namespace is whose.
find_processes() {
  local line engine name pid
  local -a lines
  local -A names=() pids=()
  mapfile -t lines < <(grep -E '^(require (docker|podman|process) |ln -s /proc/)' "$WORK/declared")
  ((${#lines[@]})) || return 0
  for line in "${lines[@]}"; do
    read -r _ engine name _ <<<"$line"
    case $line in
      'require process '*) pids[$name]=1 ;;
      'require '*) names[$engine]+=" $name" ;;
    esac
  done
  for engine in ${names[@]+"${!names[@]}"}; do
    while IFS=$'\t' read -r line name pid; do
      printf '%s\t%s\t%s\n' "$line" "$name" "$pid"
      [[ $line != process || $pid == 0 ]] || pids[$pid]=1
    done < <(ask_engine "$engine" "${names[$engine]}")
  done
  printf 'identity\tself\t%s\n' "$(readlink /proc/self/ns/net)"
  for pid in ${pids[@]+"${!pids[@]}"}; do
    line=$(readlink "/proc/$pid/ns/net") && printf 'identity\t%s\t%s\n' "/proc/$pid/ns/net" "$line"
  done
  return 0
}
