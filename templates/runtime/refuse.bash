# Ends the run before anything was touched: CODE (3 or 4), the place in the topology (may be empty), what is wrong.
refuse() {
  printf '%s\n' "netc: ${2:+$2: }$3" >&2
  FAILED=1
  leave_run_dir
  print_summary
  exit "$1"
}
