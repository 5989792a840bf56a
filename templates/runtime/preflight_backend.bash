# nf_tables and legacy rules do not see each other: refuse (3) where the other one holds rules of netc in namespace $1, whose path
# is $2 (both empty: the host's).
preflight_backend() {
  local version other command
  version=$(iptables -V 2>/dev/null) || refuse 3 '' 'iptables -V failed: is the iptables package whole?'
  case $version in *nf_tables*) other=legacy ;; *) other=nft ;; esac
  [[ -n $(type -P "iptables-$other-save") ]] || return 0
  for command in "iptables-$other-save" "ip6tables-$other-save"; do
    if [[ $(${2:+nsenter --net="$2"} "$command" 2>/dev/null) == *:NETC_* ]]; then
      refuse 3 '' "iptables is now ${version##* }, but rules of netc stand in the other backend (iptables-$other)${1:+ in $1}: take them down with that one first"
    fi
  done
}
