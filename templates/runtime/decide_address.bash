# `addr add ADDRESS/LENGTH dev NAME [nodad] [noprefixroute]`
decide_address() {
  local ns=$1 line=$2 key wanted=''
  local -a words
  read -ra words <<<"$line"
  key=$ns/${words[4]}/${words[2]}
  [[ $line == *' noprefixroute'* ]] && wanted=noprefixroute
  if [[ -n ${ADDRESS[$key]+set} ]]; then
    if [[ ${ADDRESS[$key]} == "$wanted" || -n $RECORD ]]; then
      ((UNCHANGED++))
      return
    fi
    # The flag decides whether there is a route to the prefix; only a new address takes it along.
    step - "$ns" "addr del ${words[2]} dev ${words[4]}" "$3" "address ${ADDRESS[$key]:-without noprefixroute}" ''
  fi
  BORROWED_KEY=$ns/$line
  step + "$ns" "$line" "$3" '' "addr del ${words[2]} dev ${words[4]}"
}
