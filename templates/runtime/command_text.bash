# Prints the command that runs line $3 by the executor $2 in namespace $1, as a person would type it.
command_text() {
  case $2 in
    ip) printf '%s\n' "ip ${1:+-n $1 }$3" ;;
    sysctl) printf '%s\n' "${1:+ip netns exec $1 }sysctl -w ${3#sysctl }" ;;
    restore | policy) printf '%s\n' "${1:+ip netns exec $1 }$3" ;;
    file) printf '%s\n' "write ${3#* }" ;;
    *) printf '%s\n' "$3" ;;
  esac
}
