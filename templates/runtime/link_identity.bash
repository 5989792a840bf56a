# Takes a `link add` or `brctl addbr` line apart: L_NS and L_NAME (where the link is made), L_TYPE, L_PEER (namespace/name
# of a pair's other end, else empty) and L_KEY (its name in the journal).
link_identity() {
  local -a words
  read -ra words <<<"$1"
  L_NS='' L_NAME=${words[3]-${words[2]}} L_TYPE=bridge L_PEER=''
  [[ ${words[4]-} == netns ]] && L_NS=${words[5]}
  [[ $1 =~ ' type '([^ ]+) ]] && L_TYPE=${BASH_REMATCH[1]}
  [[ $1 =~ ' peer name '([^ ]+)' netns '([^ ]+) ]] && L_PEER=${BASH_REMATCH[2]}/${BASH_REMATCH[1]}
  L_KEY=$'\t'"link add name $L_NAME${L_NS:+ netns $L_NS}"
}
