# Asks the namespaces of WORK/spaces (lines of write_spaces.awk) by the program $1, and tells on standard output of which there is an
# answer: `whole N`, which is in WORK/look.N, or `nothing N`, where there is no namespace. Several workers go along the list, each a process
# of its own (see start_worker): who makes the file has taken line N. Fails, with the reason in WORK/unseen, where one cannot be asked.
look_into_spaces() {
  local program=$1 number=0 list line ns rest answer said tab
  tab=$(printf '\t')
  list=$(cat "$WORK/spaces") || return
  exec 4>>"$WORK/complaints"
  set -fC
  IFS='
'
  for line in $list; do
    number=$((number + 1))
    # Some tenths of a second go by without a word.
    [ $((number % 64)) -ne 0 ] || show_progress "netc: looked into $number namespaces"
    { true >"$WORK/look.$number"; } 2>/dev/null || {
      [ -e "$WORK/look.$number" ] || return
      continue
    }
    ns=${line%%"$tab"*} rest=${line#*"$tab"} answer=whole
    # What cannot be written down is found by the newline behind it.
    {
      nsenter --net="${rest%%"$tab"*}" sh -c "$program" sh "${rest#*"$tab"}" <"$WORK/questions" 2>&4 || {
        said=$(nsenter --net="${rest%%"$tab"*}" true 2>&1)
        case $said in
          # It is not there (any more), or a file that is none.
          *': No such file or directory' | *': Invalid argument') answer=nothing ;;
          *)
            printf '%s\n' "cannot look into the network namespace $ns: ${said:-ip -j -d addr show: $(tail -n 1 "$WORK/complaints")}" >>"$WORK/unseen"
            return 1
            ;;
        esac
      }
      printf '\n'
    } >>"$WORK/look.$number" || return
    printf '%s %s\n' "$answer" "$number" || return
  done
}
