# Reads the live rules of a place into WORK/live.PLACE.4 and .6: of a namespace, by its name and path, or of the `host`, whose path is
# empty. What is no namespace has none.
look_at_live() {
  local family command
  for family in 4 6; do
    command=iptables-save
    [[ $family == 4 ]] || command=ip6tables-save
    ${2:+nsenter --net="$2"} "$command" >"$WORK/live.$1.$family" 2>"$WORK/message" {LOCK}>&- && continue
    rm -f "$WORK/live.$1.$family"
    [[ -n $2 && $(head -n 1 "$WORK/message") == nsenter:* ]] ||
      refuse 3 '' "$command failed${2:+ in $1}: $(head -n 1 "$WORK/message")"
  done
  [[ ! -e $WORK/live.$1.4 ]] || preflight_backend "${2:+$1}" "$2"
}
