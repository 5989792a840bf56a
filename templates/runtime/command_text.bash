# Prints the command that runs line $2 in namespace $1, as a person would type it.
command_text() {
  executor_of "$2"
  case $EXECUTOR in
    ip) printf '%s\n' "ip ${1:+-n $1 }$2" ;;
    sysctl) printf '%s\n' "${1:+ip netns exec $1 }sysctl -w ${2#sysctl }" ;;
    restore | policy) printf '%s\n' "${1:+ip netns exec $1 }$2" ;;
    file) printf '%s\n' "write ${2#* }" ;;
    *) printf '%s\n' "$2" ;;
  esac
}
