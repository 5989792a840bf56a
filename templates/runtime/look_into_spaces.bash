# Asks the namespaces of WORK/spaces (lines of write_spaces.awk) by the program $1, and tells on standard output of which there is an
# answer: `whole N`, which is in WORK/look.N, or `nothing N`, where there is no namespace. Several workers go along the list, each a process
# of its own (see start_worker): who makes the file has taken line N.
look_into_spaces() {
  local program=$1 number=0 list line rest answer tab
  tab=$(printf '\t')
  list=$(cat "$WORK/spaces") || return
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
    rest=${line#*"$tab"}
    answer=whole
    # What cannot be written down is found by the newline behind it.
    {
      nsenter --net="${rest%%"$tab"*}" sh -c "$program" sh "${rest#*"$tab"}" <"$WORK/questions" 2>/dev/null || answer=nothing
      printf '\n'
    } >>"$WORK/look.$number" || return
    printf '%s %s\n' "$answer" "$number" || return
  done
}
