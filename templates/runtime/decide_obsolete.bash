# Steps that take away what is on record or marked as this topology's but is not WANTED: what carries traffic first, then
# the rules, then what the host had before is put back.
decide_obsolete() {
  local key name
  RECORD=''
  # Interfaces, by journal or alias. Host ends of pairs take their peers along.
  for key in ${LINK[@]+"${!LINK[@]}"}; do
    [[ $key == /* ]] || continue
    name=${key#/}
    if [[ -z ${WANTED[$'\t'"link add name $name"]-} ]] && owns_link '' "$name"; then
      step - '' "link del dev $name" '' "${LINK[$key]}" ''
      [[ $VERB == down ]] || forget_link '' "$name"
    fi
  done
  # Pairs between two namespaces, neither of which need be ours.
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    [[ $key == $'\tlink add name '*' netns '* && -z ${WANTED[$key]-} ]] || continue
    link_identity "${key#$'\t'}"
    [[ -n ${LINK[$L_NS/$L_NAME]-} ]] && step - "$L_NS" "link del dev $L_NAME" '' "${LINK[$L_NS/$L_NAME]}" ''
  done
  # Rules in namespaces that stay, be it under another name.
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key#$'\trules '}
    [[ $key == $'\trules '?* ]] || continue
    [[ -z ${MADE[$'\t'"netns add $name"]-} || -n ${WANTED[$'\t'"netns add $name"]-} ]] || continue
    if [[ -z ${WANTED[$key]-} ]] || is_leaving "/run/netns/$name"; then decide_rules "$name" gone; fi
  done
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key##* }
    [[ $key == $'\t'netns\ add\ * && -z ${WANTED[$key]-} && -n ${NETNS[$name]-} ]] &&
      step - '' "netns del $name" '' "${NETNS[$name]}" ''
  done
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key##* }
    [[ $key == $'\t'ln\ * && $name != /run/netns/* && -z ${WANTED[$key]-} && -L $name ]] &&
      step - '' "rm $name" '' "-> $(readlink "$name")" ''
  done
  decide_obsolete_inside
  [[ -n ${WANTED[$'\trules ']-} ]] || decide_rules '' gone
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key#$'\t'file }
    [[ $key == $'\t'file\ * && -z ${WANTED[$key]-} && -f $name ]] && step - '' "rm $name" '' 'a file' ''
  done
  # Deepest first, so that each is empty by then.
  while read -r name; do
    [[ -n $name ]] && step - '' "rmdir $name" '' 'a directory' ''
  done < <(
    for key in ${MADE[@]+"${!MADE[@]}"}; do
      name=${key#$'\t'dir }
      [[ $key == $'\t'dir\ * && -z ${WANTED[$key]-} && -d $name ]] && printf '%s\n' "$name"
    done | sort -r
  )
  decide_unborrowed
  # Names of namespaces last: what is put back inside is reached by them.
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    name=${key##* }
    [[ $key == $'\t'ln\ */run/netns/* && -z ${WANTED[$key]-} && -L $name ]] && step - '' "rm $name" '' "-> $(readlink "$name")" ''
  done
}
