# One built-in chain of decide_rules: each of our jumps must stand there once, and those that decide for others' packets
# too before every rule that is not netc's. OUTBOUND only lets out what the host's own rules have let pass, so it stands
# behind them.
decide_jump() {
  local ns=$1 table=$3 chain=$4 key=$1/$2/$3/$4 command=iptables line jump count in_place others number=0
  local -a found=() wanted=()
  [[ $2 == 6 ]] && command=ip6tables
  [[ -z ${WANT[$key]-} ]] || mapfile -t wanted <<<"${WANT[$key]%$'\n'}"
  [[ -z ${LIVE[$key]-} ]] || mapfile -t found <<<"${LIVE[$key]%$'\n'}"
  for line in ${found[@]+"${found[@]}"}; do
    [[ $line =~ ' -j '${NETC_CHAINS//./\\.}(GUARD|DNAT|SNAT|FORWARD|OUTBOUND|INPUT|OUTPUT)$ && ${WANT[$key]-} != *"$line"* ]] || continue
    step - "$ns" "$command -t $table -D${line#-A}" '' 'a rule' -
    load_jumps+="-D${line#-A}"$'\n'
    back_jumps+="-I${line#-A}"$'\n'
  done
  for jump in ${wanted[@]+"${wanted[@]}"}; do
    count=0 in_place='' others=''
    for line in ${found[@]+"${found[@]}"}; do
      if [[ $line == "$jump" ]]; then
        ((count++))
        [[ -n $others && $jump != *_OUTBOUND ]] || in_place=1
      elif [[ $line != *' -j NETC_'* ]]; then
        others=1
      fi
    done
    if ((count == 1)) && [[ -n $in_place ]]; then
      ((UNCHANGED++))
    else
      while ((count-- > 0)); do
        step - "$ns" "$command -t $table -D${jump#-A}" '' 'behind rules of others, or twice' -
        load_jumps+="-D${jump#-A}"$'\n'
      done
      [[ $jump == *_OUTBOUND ]] && line=$jump || line=-I${jump#-A}
      step + "$ns" "$command -t $table $line" "${RULE_ORIGIN[$key/$number]-}" '' -
      load_jumps+=$line$'\n'
      back_jumps+="-D${jump#-A}"$'\n'
    fi
    ((number++))
  done
}
