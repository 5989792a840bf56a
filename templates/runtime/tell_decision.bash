# Tells the decision a word of what there is to be taken in (see load_answer.awk).
tell_decision() {
  # It may have ended before its time.
  trap '' PIPE
  { printf '%s\n' "$1" >&"$SEEN"; } 2>/dev/null || refuse 3 '' "cannot decide: is there room in $WORK?"
  trap - PIPE
}
