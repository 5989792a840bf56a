# Whether the thing that the undo line $2 speaks of is still there in namespace $1.
can_be_put_back() {
  local -a words
  local key
  read -ra words <<<"$2"
  case $2 in
    'sysctl '*)
      key=${words[1]%%=*}
      [[ -n $1 || -w /proc/sys/$key ]]
      ;;
    'addr del '*) [[ -n ${ADDRESS[$1/${words[4]}/${words[2]}]+set} ]] ;;
    'neigh del proxy '*) [[ -n ${PROXY[$1/${words[5]}/${words[3]}]-} ]] ;;
    'link set dev '*) [[ -n ${LINK[$1/${words[3]}]-} ]] ;;
    'route del '*)
      route_key "$1" "$2"
      [[ -n ${ROUTE[$KEY]-} ]]
      ;;
    'rmdir '*) [[ -d ${words[1]} ]] ;;
    -) return 1 ;;
  esac
}
