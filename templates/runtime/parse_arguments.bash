# Sets VERB (what to decide: up or down), ACTION (what to do with the decision: act, plan or check) and the flags.
parse_arguments() {
  local verb='' dry=''
  while (($#)); do
    case $1 in
      up | down | check | plan | confirm)
        [[ -z $verb ]] || usage_error "only one verb at a time: $verb, $1"
        verb=$1
        ;;
      -n | --dry-run) dry=1 ;;
      -q | --quiet) QUIET=1 ;;
      -v | --verbose) VERBOSE=1 ;;
      --detailed-exitcode) DETAILED=1 ;;
      --lock-timeout | --format | --confirm)
        (($# > 1)) || usage_error "$1 needs a value"
        set_option "$1" "$2"
        shift
        ;;
      --lock-timeout=* | --format=* | --confirm=*) set_option "${1%%=*}" "${1#*=}" ;;
      -h | --help)
        print_usage
        exit 0
        ;;
      --version)
        printf 'netc %s %s\n' "$NETC_VERSION" "$NETC_TOPOLOGY"
        exit 0
        ;;
      *) usage_error "unknown argument: $1" ;;
    esac
    shift
  done
  VERB=${verb:-$NETC_VERB} ACTION=act
  case $VERB in
    check) VERB=up ACTION=check ;;
    plan) VERB=$NETC_VERB ACTION=plan ;;
    confirm) ACTION=confirm ;;
  esac
  if [[ -n $dry ]]; then
    [[ $ACTION == @(act|plan) ]] || usage_error "$verb changes nothing anyway: leave --dry-run out"
    ACTION=plan
  fi
  [[ -z $CONFIRM || $VERB/$ACTION == up/act ]] || usage_error '--confirm goes with up'
}
