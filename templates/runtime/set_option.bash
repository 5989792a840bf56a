# Takes the value of a flag that has one.
set_option() {
  case $1=$2 in
    --format=text | --format=json) FORMAT=$2 ;;
    --format=*) usage_error "--format is text or json, not $2" ;;
    --confirm=*)
      [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] || usage_error "--confirm takes whole seconds from 1 up, not $2"
      CONFIRM=$2
      ;;
    *)
      [[ $2 =~ ^[0-9]{1,6}$ ]] || usage_error "--lock-timeout takes whole seconds, not $2"
      LOCK_TIMEOUT=$2
      ;;
  esac
}
