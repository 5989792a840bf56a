# Splits the lines of DECLARED into parallel arrays: the namespace (empty: the host's), whether the host had the thing
# before (`borrowed`), the line itself, and the place in the topology. Lines whose @condition does not hold are left out.
load_declared() {
  local text ns='' borrowed='' origin='' condition
  for text in "${DECLARED[@]}"; do
    case $text in
      '' | '#'*) continue ;;
      '['*)
        ns=${text#'['} ns=${ns%%']'*} borrowed=
        [[ $ns == *' borrowed' ]] && borrowed=1 ns=${ns% borrowed}
        [[ $ns == host ]] && ns=
        [[ $text == *' # '* ]] && origin=${text#*' # '}
        ;;
      *)
        [[ $text == *' # '* ]] && origin=${text#*' # '} text=${text%%' # '*}
        text=${text%"${text##*[! ]}"}
        if [[ $text == @* ]]; then
          condition=${text%% *} text=${text#* }
          holds_condition "${condition#@}" || continue
        fi
        D_NS+=("$ns") D_BORROWED+=("$borrowed") D_LINE+=("$text") D_ORIGIN+=("$origin")
        ;;
    esac
  done
}
