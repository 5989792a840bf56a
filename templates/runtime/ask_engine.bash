# Prints the process ids of the containers $2 of the engine $1 (docker or podman), 0 for one that is not running, and what it
# complains of. The engine is this host's, whatever the environment says: the processes of another one's containers mean
# nothing here.
ask_engine() {
  local line
  local -a names words=(docker --host unix:///var/run/docker.sock)
  [[ $1 == docker ]] || words=(env -u CONTAINER_HOST -u CONTAINER_CONNECTION "$1")
  read -ra names <<<"$2"
  while IFS= read -r line; do
    if [[ $line =~ ^([0-9]+)' /'?([A-Za-z0-9][A-Za-z0-9_.-]*)$ ]]; then
      printf 'process\t%s\t%s\n' "$1:${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}"
    elif [[ -n $line ]]; then
      printf 'says\t%s\t%s\n' "$1" "${line//$'\t'/ }"
    fi
  done < <("${words[@]}" container inspect --format '{{.State.Pid}} {{.Name}}' "${names[@]}" 2>&1 {LOCK}>&-)
}
