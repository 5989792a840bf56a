# One own chain of decide_rules: steps for the rules that are missing, not wanted or out of order.
decide_chain() {
  local ns=$1 table=$3 chain=$4 key=$1/$2/$3/$4 command=iptables line i=0 steps=${#S_LINE[@]}
  local -A rest=()
  local -a found=() wanted=()
  [[ $2 == 6 ]] && command=ip6tables
  [[ -z ${LIVE[$key]-} ]] || mapfile -t found <<<"${LIVE[$key]%$'\n'}"
  [[ -z ${WANT[$key]-} ]] || mapfile -t wanted <<<"${WANT[$key]%$'\n'}"
  if [[ ${LIVE[$key]-none} == "${WANT[$key]-none}" ]]; then
    UNCHANGED=$((UNCHANGED + ${#wanted[@]}))
    return
  fi
  [[ -n ${LIVE[$key]+set} ]] || step + "$ns" "$command -t $table -N $chain" "${RULE_ORIGIN[$key/0]-}" '' -
  # What stands in the chain is counted off; what remains on either side is the difference.
  for line in ${found[@]+"${found[@]}"}; do rest[$line]=$((${rest[$line]:-0} + 1)); done
  for line in ${wanted[@]+"${wanted[@]}"}; do
    if ((${rest[$line]:-0} > 0)); then
      rest[$line]=$((rest[$line] - 1))
      ((UNCHANGED++))
    else
      step + "$ns" "$command -t $table $line" "${RULE_ORIGIN[$key/$i]-}" '' -
    fi
    ((i++))
  done
  for line in ${found[@]+"${found[@]}"}; do
    ((${rest[$line]:-0} > 0)) || continue
    rest[$line]=$((rest[$line] - 1))
    step - "$ns" "$command -t $table -D${line#-A}" '' 'a rule' -
  done
  if [[ -n ${WANT[$key]+set} ]]; then
    ((${#S_LINE[@]} > steps)) || step '~' "$ns" "$command -t $table -F $chain" "${RULE_ORIGIN[$key/0]-}" 'rules in another order' -
    load_chains+=":$chain - [0:0]"$'\n'${WANT[$key]}
  else
    step - "$ns" "$command -t $table -X $chain" '' 'a chain' -
    load_last+="-F $chain"$'\n'"-X $chain"$'\n'
  fi
  if [[ -n ${LIVE[$key]+set} ]]; then
    back_chains+=":$chain - [0:0]"$'\n'${LIVE[$key]}
  else
    back_last+="-F $chain"$'\n'"-X $chain"$'\n'
  fi
}
