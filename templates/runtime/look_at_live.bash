# Reads the live rules of one namespace (its number, name, path) and family by a command. What is no namespace has none.
look_at_live() {
  ${3:+nsenter --net="$3"} "$5" >"$WORK/live.$1.$4" 2>"$WORK/message" {LOCK}>&- && return
  rm -f "$WORK/live.$1.$4"
  [[ -n $3 && $(head -n 1 "$WORK/message") == nsenter:* ]] ||
    refuse 3 '' "$5 failed${2:+ in $2}: $(head -n 1 "$WORK/message")"
}
