# Puts the steps FIRST...NEXT-1 on record before they run: what they make in the journal, how to put back what they change.
write_records() {
  local i key text=''
  local -a words
  local shared=''
  for ((i = $1; i < $2; i++)); do
    case ${S_RECORD[i]} in
      made)
        read -ra words <<<"${S_LINE[i]}"
        case ${S_LINE[i]} in
          'brctl addbr '* | 'link add name '*)
            link_identity "${S_LINE[i]}"
            key=${L_KEY#$'\t'}
            ;;
          'ln -s '*) key="ln ${words[3]}" ;;
          'mkdir '*) key="dir ${words[1]}" ;;
          'iptables '* | 'ip6tables '*) key="rules ${S_NS[i]}" ;;
          *) key=${S_LINE[i]} ;;
        esac
        [[ $key != 'rules '* || -z ${MADE[$'\t'$key]-} ]] || continue
        MADE[$'\t'$key]=1
        text+=$'\t'$key$'\t.\n'
        ;;
      borrowed)
        key=${S_KEY[i]} shared=1
        # Who changed it first knows what was there before.
        [[ -n ${UNDO[$key]-} ]] || UNDO[$key]=${S_UNDO[i]}
        [[ ${USERS[$key]-} == *" $NETC_TOPOLOGY "* ]] || USERS[$key]+=" $NETC_TOPOLOGY "
        ;;
    esac
  done
  if [[ -n $text ]]; then
    mkdir -p "$RUN_DIR/$NETC_TOPOLOGY" && printf '%s' "$text" >>"$RUN_DIR/$NETC_TOPOLOGY/journal" || return
  fi
  [[ -z $shared ]] || store @shared "$(shared_text)"
}
