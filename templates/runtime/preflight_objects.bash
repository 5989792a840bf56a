# Refuses (3), before anything is touched, when a name that is declared is held by somebody else, or when something that
# is declared to be there already is not. All reasons are told, not only the first.
preflight_objects() {
  local i ns line name rest
  local -a words problems=()
  local -A holder=(["$(readlink /proc/self/ns/net)"]='the host itself')
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    ns=${D_NS[i]} line=${D_LINE[i]}
    read -ra words <<<"$line"
    case $line in
      'netns add '*)
        name=${words[2]}
        [[ -z ${NETNS[$name]-} ]] || is_leaving "/run/netns/$name" || owns_netns "$name" ||
          problems+=("${D_ORIGIN[i]}: the network namespace $name is there already and not of this topology: rename the container, or remove it with: ip netns del $name")
        ;;
      'link add name '* | 'brctl addbr '*)
        link_identity "$line"
        for name in "$L_NS/$L_NAME" ${L_PEER:+"$L_PEER"}; do
          [[ -z ${LINK[$name]-} ]] || owns_link "$L_NS" "$L_NAME" || { [[ ${name%/*} ]] && owns_netns "${name%/*}"; } || {
            rest="say \`existing\` if it is a bridge to be used as it is"
            [[ $name == /* ]] || rest='start the container without a network of its own'
            ns=${name%/*}
            problems+=("${D_ORIGIN[i]}: the interface ${name##*/} is there already${ns:+ in $ns} and not of this topology: choose another name, or $rest")
          }
        done
        ;;
      'ln -s '*)
        name=${words[3]}
        is_leaving "$name" || [[ ! -e $name && ! -L $name ]] || [[ -L $name && $(readlink "$name") == "${words[2]}" ]] || [[ -n ${MADE[$'\t'"ln $name"]-} ]] ||
          problems+=("${D_ORIGIN[i]}: $name is there already and not of this topology: rename the container, or move it away")
        # Two names of one namespace would each undo what the other sets up.
        if [[ ${words[2]} == /proc/[0-9]* ]] && rest=$(readlink "${words[2]}"); then
          [[ -z ${holder[$rest]-} ]] ||
            problems+=("${D_ORIGIN[i]}: the network namespace of ${name##*/} is that of ${holder[$rest]}: start it with one of its own")
          holder[$rest]="container ${name##*/}"
        fi
        ;;
      'require '*)
        rest=$(missing_requirement "${words[@]:1}") && problems+=("${D_ORIGIN[i]}: $rest")
        ;;
      'route add '*)
        route_key "$ns" "$line"
        if [[ -n ${ROUTE[$KEY]-} && ${ROUTE[$KEY]} != *' proto 205' ]] && ! leads_to "${ROUTE[$KEY]}" && ! owns_netns "$ns"; then
          problems+=("${D_ORIGIN[i]}: there is another route already: ${words[2]} ${ROUTE[$KEY]%% proto*}; give this one a metric")
        fi
        ;;
      'link set dev '*' master '*)
        name=${words[3]} rest=${ATTRIBUTE[$ns/$name/master]-}
        [[ -z ${D_BORROWED[i]} || -z $rest || $rest == "${words[5]}" ]] ||
          problems+=("${D_ORIGIN[i]}: the interface $name belongs to $rest already: release it with: ip link set dev $name nomaster")
        ;;
    esac
  done
  for i in ${F_PATH[@]+"${!F_PATH[@]}"}; do
    [[ ! -e ${F_PATH[i]} && ! -L ${F_PATH[i]} ]] || owns_file "${F_PATH[i]}" ||
      problems+=("${F_ORIGIN[i]}: the file ${F_PATH[i]} is there already and not of this topology: move it away")
  done
  ((${#problems[@]})) || return 0
  if ((${#problems[@]} > 1)); then printf 'netc: %s\n' "${problems[@]::${#problems[@]}-1}" >&2; fi
  refuse 3 '' "${problems[-1]}"
}
