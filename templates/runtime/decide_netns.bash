# `netns add NAME`
decide_netns() {
  local name=${1#netns add }
  case ${NETNS[$name]-} in
    live)
      ((UNCHANGED++))
      return
      ;;
    dead)
      step - '' "netns del $name" "$2" 'a file that is no namespace' ''
      ;;
  esac
  # Under this name there may have been another one.
  forget_namespace "$name"
  RECORD=made
  step + '' "$1" "$2" '' "netns del $name"
}
