# Decides about one declared line: nothing where it holds, else the steps that make it hold.
decide_line() {
  local ns=$1 line=$2 origin=$3 borrowed=$4
  RECORD=''
  [[ -n $borrowed ]] && RECORD=borrowed
  case $line in
    'require '*) ;;
    rules) decide_rules "$ns" ;;
    files) decide_files ;;
    'netns add '*) decide_netns "$line" "$origin" ;;
    'link add name '* | 'brctl addbr '*) decide_link_add "$line" "$origin" ;;
    'link set dev '* | 'brctl addif '* | 'brctl stp '*) decide_link_set "$ns" "$line" "$origin" ;;
    'addr add '*) decide_address "$ns" "$line" "$origin" ;;
    'route add '*) decide_route "$ns" "$line" "$origin" ;;
    'neigh add proxy '*) decide_proxy "$ns" "$line" "$origin" ;;
    'sysctl '*) decide_sysctl "$ns" "$line" "$origin" ;;
    'ln -s '*) decide_symlink "$line" "$origin" ;;
    'iptables -P '* | 'ip6tables -P '*) decide_policy "$line" "$origin" ;;
    *)
      printf 'netc: internal error: no such declaration: %s\n' "$line" >&2
      exit 1
      ;;
  esac
}
