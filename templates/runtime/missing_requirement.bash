# Prints what is wrong with something that must be there before `up` (succeeds when it is missing, fails when all is well):
# link NAME · bridge NAME [ADDRESS/LENGTH…] · process PID.
missing_requirement() {
  local kind=$1 name=$2 address
  shift 2
  case $kind in
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
      for address; do
        [[ -n ${ADDRESS[/$name/$address]+set} ]] && continue
        printf 'the bridge %s does not have the address %s that its bip says\n' "$name" "$address"
        return 0
      done
      ;;
  esac
  return 1
}
