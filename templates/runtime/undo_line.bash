# Runs the undo line $2 of step $3 in namespace $1. What is not there (any more) needs no undoing.
undo_line() {
  local ns=$1 line=$2 message
  local -a words
  read -ra words <<<"$line"
  case $line in
    'file '*)
      [[ ! -e $WORK/was.$3 ]] || { cp -p "$WORK/was.$3" "${words[1]}.netc-new" && mv -f "${words[1]}.netc-new" "${words[1]}"; }
      ;;
    'sysctl '*) ${ns:+nsenter --net="/run/netns/$ns"} sysctl -q -w "${words[@]:1}" ;;
    'rm '*) rm -f "${words[1]}" ;;
    'rmdir '*) [[ ! -d ${words[1]} ]] || rmdir --ignore-fail-on-non-empty "${words[1]}" ;;
    'iptables '* | 'ip6tables '*) "${words[0]}" -w 5 "${words[@]:1}" ;;
    'ln '*) "${words[@]}" ;;
    *)
      # A pair between two namespaces is made from the host, but lies in one of them.
      [[ $line == 'link del '*' netns '* ]] && ns=${words[5]} && words=("${words[@]:0:4}")
      message=$(ip ${ns:+-n "$ns"} "${words[@]}" 2>&1) && return 0
      case $message in
        *'Cannot find device'* | *'No such process'* | *'No such file'* | *'Cannot assign requested address'* | *'not found'*) return 0 ;;
      esac
      printf '%s\n' "$message"
      return 1
      ;;
  esac
}
