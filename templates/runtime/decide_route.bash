# `route add DESTINATION [via ADDRESS] [dev NAME] proto 205 [metric N]`
decide_route() {
  local ns=$1 line=$2 found
  local -a words
  read -ra words <<<"$line"
  route_key "$ns" "$line"
  found=${ROUTE[$KEY]-}
  BORROWED_KEY="$ns/route $KEY"
  if [[ -z $found ]]; then
    step + "$ns" "$line" "$3" '' "route del ${words[*]:2}"
  elif leads_to "$found"; then
    ((UNCHANGED++))
  else
    step '~' "$ns" "route replace ${words[*]:2}" "$3" "$found" "route replace ${words[2]} ${found/proto kernel/}"
  fi
}
