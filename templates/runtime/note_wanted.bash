# Notes under WANTED the key of everything that is declared, so that what is on record but not declared can be told.
note_wanted() {
  local i ns line
  local -a words
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    ns=${D_NS[i]} line=${D_LINE[i]}
    if [[ -n ${D_BORROWED[i]} ]]; then
      borrowed_keys "$ns" "$line"
      for line in "${KEYS[@]}"; do WANTED[$line]=1; done
      continue
    fi
    read -ra words <<<"$line"
    case $line in
      rules) WANTED[$'\t'"rules $ns"]=1 ;;
      'netns add '*) WANTED[$'\t'"$line"]=1 ;;
      'brctl addbr '* | 'link add name '*)
        link_identity "$line"
        WANTED[$L_KEY]=1 WANTED[peer/$L_PEER]=1
        ;;
      'ln -s '*) WANTED[$'\t'"ln ${words[3]}"]=1 ;;
      'link set dev '*' type bridge_slave '*)
        attributes_of "$ns" "$line"
        for line in "${A_KEY[@]}"; do WANTED[attribute/$line]=1; done
        ;;
      'addr add '*) WANTED[$ns/addr/${words[4]}/${words[2]}]=1 ;;
      'route add '*)
        route_key "$ns" "$line"
        WANTED[route/$KEY]=1
        ;;
    esac
  done
  for line in ${F_PATH[@]+"${F_PATH[@]}"}; do
    WANTED[$'\t'"file $line"]=1
    # Its directories stay as long as it does.
    line=${line%/*}
    WANTED[$'\t'"dir $line"]=1
    while line=${line%/*} && [[ -n $line ]]; do WANTED["/dir $line"]=1; done
  done
}
