# What the host had before and this topology does not need changed any more is put back, unless another one still does.
# Routes first: the kernel takes them along with the last address of their interface (see note_lost_with).
decide_unborrowed() {
  local key undo ns
  local -a routes=() others=()
  for key in ${USERS[@]+"${!USERS[@]}"}; do
    [[ ${USERS[$key]} == *" $NETC_TOPOLOGY "* && -z ${WANTED[$key]-} ]] || continue
    if [[ $key == *'/route '* ]]; then routes+=("$key"); else others+=("$key"); fi
  done
  for key in ${routes[@]+"${routes[@]}"} ${others[@]+"${others[@]}"}; do
    RELEASED[$key]=1
    [[ ${USERS[$key]// $NETC_TOPOLOGY /} == *[!\ ]* ]] && continue
    ns=${key%%/*}
    [[ -n ${LINK[$ns/lo]-} ]] || continue
    while IFS= read -r undo; do
      # What went away with an interface need not be put back.
      can_be_put_back "$ns" "$undo" && step '~' "$ns" "$undo" '' 'changed by netc' ''
    done <<<"${UNDO[$key]}"
  done
}
