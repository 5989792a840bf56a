# `neigh add proxy ADDRESS dev NAME protocol 205`
decide_proxy() {
  local ns=$1 line=$2
  local -a words
  read -ra words <<<"$line"
  if [[ -n ${PROXY[$ns/${words[5]}/${words[3]}]-} ]]; then
    ((UNCHANGED++))
    return
  fi
  BORROWED_KEY=$ns/$line
  step + "$ns" "$line" "$3" '' "neigh del proxy ${words[3]} dev ${words[5]}"
}
