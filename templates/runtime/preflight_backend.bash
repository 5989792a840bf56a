# nf_tables and legacy rules do not see each other: refuse (3) where the other one holds rules of netc in namespace $1.
preflight_backend() {
  local version other
  version=$(iptables -V 2>/dev/null) || refuse 3 '' 'iptables -V failed: is the iptables package whole?'
  case $version in *nf_tables*) other=legacy ;; *) other=nft ;; esac
  [[ -n $(type -P "iptables-$other-save") ]] || return 0
  if [[ $(inside "$1" "iptables-$other-save" 2>/dev/null) == *:NETC_* || $(inside "$1" "ip6tables-$other-save" 2>/dev/null) == *:NETC_* ]]; then
    refuse 3 '' "iptables is now ${version##* }, but rules of netc stand in the other backend (iptables-$other)${1:+ in $1}: take them down with that one first"
  fi
}
