# Prints what the decision has to know of processes (templates/decision/load_process.awk), where any are spoken of: those of
# engines' containers, after one question to each engine, and which namespace is whose, also of those that names lead to now.
find_processes() {
  local line engine name pid
  local -a lines
  local -A names=() asked=()
  mapfile -t lines < <(
    grep -hE $'^(require (docker|podman|process) |ln -s /proc/|l\t/run/netns/[^\t]*\t/proc/[0-9]+/ns/net$)' "$WORK/declared" "$WORK/paths"
  )
  ((${#lines[@]})) || return 0
  for line in "${lines[@]}"; do
    read -r _ engine name _ <<<"$line"
    case $line in
      'require process '*) asked[/proc/$name/ns/net]=1 ;;
      'require '*) names[$engine]+=" $name" ;;
      l*/proc/*) [[ $line == 'ln '* ]] || asked[${line##*$'\t'}]=1 ;;
    esac
  done
  for engine in ${names[@]+"${!names[@]}"}; do
    while IFS=$'\t' read -r line name pid; do
      printf '%s\t%s\t%s\n' "$line" "$name" "$pid"
      [[ $line != process || $pid == 0 ]] || asked[/proc/$pid/ns/net]=1
    done < <(ask_engine "$engine" "${names[$engine]}")
  done
  printf 'identity\tself\t%s\n' "$(readlink /proc/self/ns/net)"
  # What is not there (any more) is no error.
  ((${#asked[@]} == 0)) || find "${!asked[@]}" -maxdepth 0 -printf 'identity\t%p\t%l\n' 2>/dev/null
  return 0
}
