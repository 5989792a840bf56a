# `iptables -P CHAIN POLICY`, `ip6tables -P CHAIN POLICY` (table filter)
decide_policy() {
  local command chain policy family=4 found
  read -r command _ chain policy <<<"$1"
  [[ $command == ip6tables ]] && family=6
  found=${LIVE[/$family/filter/$chain/policy]:-ACCEPT}
  if [[ $found == "$policy" ]]; then
    ((UNCHANGED++))
    return
  fi
  BORROWED_KEY="/$command -P $chain"
  step '~' '' "$1" "$2" "$found" "$command -P $chain $found"
}
