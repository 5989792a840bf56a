# Prints step number $1: for check as a difference with both values, else as the command.
report_step() {
  local text found=${S_FOUND[$1]} origin=${S_ORIGIN[$1]}
  [[ -z $QUIET ]] || return 0
  text=$(command_text "${S_NS[$1]}" "${S_LINE[$1]}")
  if [[ $FORMAT == json ]]; then
    printf '{"sign":"%s","command":%s,"found":%s,"origin":%s}\n' \
      "${S_SIGN[$1]}" "$(json_string "$text")" "$(json_string "$found")" "$(json_string "$origin")"
  elif [[ $ACTION == check ]]; then
    case ${S_SIGN[$1]} in
      +) text="wanted: $text; found: nothing" ;;
      '~') text="wanted: $text; found: $found" ;;
      # What is not wanted is told by the command that removes it.
      -) text="wanted: nothing; found: ${found:-more}, removed by: $text" ;;
    esac
    printf '%s %s%s\n' "${S_SIGN[$1]}" "$text" "${origin:+  # $origin}"
  else
    printf '%s %s%s\n' "${S_SIGN[$1]}" "$text" "${origin:+  # $origin}"
  fi
}
