# `link add name NAME [netns NAMESPACE] ...`, `brctl addbr NAME`: made when it is not there, mended attribute by attribute
# when it is, and made anew when it is of another type or its peer is gone.
decide_link_add() {
  local line=$1 origin=$2 key
  link_identity "$line"
  key=$L_NS/$L_NAME
  if [[ -n ${LINK[$key]-} ]]; then
    if [[ ${LINK[$key]} == "$L_TYPE" && (-z $L_PEER || -n ${LINK[$L_PEER]-}) ]]; then
      ((UNCHANGED++))
      [[ -n $L_NS || ${ATTRIBUTE[$key/alias]-} == "netc:$NETC_TOPOLOGY" ]] ||
        step '~' '' "link set dev $L_NAME alias netc:$NETC_TOPOLOGY" "$origin" "alias ${ATTRIBUTE[$key/alias]:-none}" -
      decide_attributes '' "$line" "$origin"
      return
    fi
    step - "$L_NS" "link del dev $L_NAME" "$origin" "type ${LINK[$key]}${L_PEER:+, peer $L_PEER missing}" ''
  fi
  forget_link "$L_NS" "$L_NAME"
  [[ -z $L_PEER ]] || forget_link "${L_PEER%/*}" "${L_PEER##*/}"
  RECORD=made
  step + '' "$line" "$origin" '' "link del dev $L_NAME${L_NS:+ netns $L_NS}"
}
