# Tells that step $1 failed: its place in the topology, the command, and what that said ($2).
report_failure() {
  ((FAILED++))
  printf 'netc: %s%s: %s\n' "${S_ORIGIN[$1]:+${S_ORIGIN[$1]}: }" "$(command_text "${S_NS[$1]}" "${S_LINE[$1]}")" "${2:-failed without a message}" >&2
}
