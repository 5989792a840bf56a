# Tells that step $1 failed: its place in the topology, the command, and what that said ($2).
report_failure() {
  ((FAILED++))
  read_step "$1"
  printf 'netc: %s%s: %s\n' "${STEP_ORIGIN:+$STEP_ORIGIN: }" "$(command_text "$STEP_NS" "$STEP_EXECUTOR" "$STEP_LINE")" \
    "${2:-failed without a message}" >&2
}
