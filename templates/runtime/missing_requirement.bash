# Prints what is wrong with something that must be there before `up` (succeeds when it is missing, fails when all is well):
# link NAME | bridge NAME | process PID | docker NAME | podman NAME.
missing_requirement() {
  local name=$2
  case $1 in
    process)
      [[ ! -e /proc/$name/ns/net ]] || return 1
      printf 'no process %s is running: start it first, or write its present id\n' "$name"
      return 0
      ;;
    docker | podman)
      case ${PROCESS[$1:$name]-} in
        '') printf '%s tells of no container %s: %s\n' "$1" "$name" "${ENGINE_SAYS[$1]-it said nothing}" ;;
        0) printf 'container %s of %s is not running: start it with: %s start %s\n' "$name" "$1" "$1" "$name" ;;
        *)
          [[ ! -e /proc/${PROCESS[$1:$name]}/ns/net ]] || return 1
          printf 'container %s of %s runs as process %s, which this host does not show\n' "$name" "$1" "${PROCESS[$1:$name]}"
          ;;
      esac
      return 0
      ;;
    link | bridge)
      if [[ -z ${LINK[/$name]-} ]]; then
        printf 'this host has no interface %s\n' "$name"
        return 0
      fi
      ;;&
    bridge)
      if [[ ${LINK[/$name]} != bridge ]]; then
        printf '%s is not a bridge\n' "$name"
        return 0
      fi
      ;;
  esac
  return 1
}
