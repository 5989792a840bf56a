# Addresses, routes and settings of ports on links that are ours and stay, but which are not declared (any more).
decide_obsolete_inside() {
  local key ns rest dev
  [[ $VERB != down ]] || return 0
  for key in ${ADDRESS[@]+"${!ADDRESS[@]}"}; do
    ns=${key%%/*} rest=${key#*/} dev=${rest%%/*}
    # The kernel makes link-local addresses itself; fe80::1 is a bridge's and declared.
    [[ -z ${WANTED[$ns/addr/$dev/${rest#*/}]-} && ${rest#*/} != fe80::*:* ]] || continue
    is_ours_inside "$ns" "$dev" || continue
    step - "$ns" "addr del ${rest#*/} dev $dev" '' 'an address' "addr add ${rest#*/} dev $dev"
    [[ $rest == *:* ]] || note_lost_with "$key"
  done
  for key in ${ROUTE[@]+"${!ROUTE[@]}"}; do
    ns=${key%%/*} rest=${ROUTE[$key]} dev=${rest#*dev } dev=${dev%% *}
    [[ -z ${WANTED[route/$key]-} && $rest != *' proto kernel' && $rest != *' proto ra' ]] || continue
    is_ours_inside "$ns" "$dev" || continue
    rest=${key#"$ns/"} rest=${rest#*/}
    # An IPv6 default route needs its family said.
    [[ $key == "$ns/6/default/"* ]] && rest=::/0/${rest##*/}
    step - "$ns" "route del ${rest%/*} ${ROUTE[$key]} metric ${rest##*/}" '' "${ROUTE[$key]}" "route add ${rest%/*} ${ROUTE[$key]} metric ${rest##*/}"
  done
  # What a port was told before stays with it until it is told otherwise.
  for key in ${ATTRIBUTE[@]+"${!ATTRIBUTE[@]}"}; do
    [[ $key == /*/bridge_slave.* && ${ATTRIBUTE[$key]} == on && -z ${WANTED[attribute/$key]-} ]] || continue
    dev=${key#/} dev=${dev%%/*} rest=${key##*.}
    is_ours_inside '' "$dev" || continue
    step '~' '' "link set dev $dev type bridge_slave $rest off" '' "$rest on" "link set dev $dev type bridge_slave $rest on"
  done
}
