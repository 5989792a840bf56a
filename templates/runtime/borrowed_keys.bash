# Sets KEYS to the names under which the effects of one borrowed line are on record: one an attribute, sysctl, address ...
borrowed_keys() {
  local i
  local -a words
  KEYS=()
  case $2 in
    'sysctl '*) KEYS=("$1/${2%%=*}") ;;
    'link set dev '*)
      attributes_of "$1" "$2"
      for i in "${!A_KEY[@]}"; do KEYS+=("$1/link ${A_KEY[i]}"); done
      ;;
    'iptables -P '* | 'ip6tables -P '*)
      read -ra words <<<"$2"
      KEYS=("$1/${words[*]:0:3}")
      ;;
    'route add '*)
      route_key "$1" "$2"
      KEYS=("$1/route $KEY")
      ;;
    'addr add '* | 'neigh add proxy '*) KEYS=("$1/$2") ;;
  esac
}
