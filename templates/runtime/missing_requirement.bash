# Prints what is wrong with something that must be there before `up` (succeeds when it is missing, fails when all is well):
# link NAME · bridge NAME · process PID.
missing_requirement() {
  local name=$2
  case $1 in
    process)
      [[ ! -e /proc/$name/ns/net ]] || return 1
      printf 'no process %s is running: start it first, or write its present id\n' "$name"
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
