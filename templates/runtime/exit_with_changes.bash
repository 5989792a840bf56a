# Exit 0, or 2 for a check that found differences and, on request, for changes made or pending.
exit_with_changes() {
  if ((ADDED + MODIFIED + REMOVED)) && [[ $ACTION == check || -n $DETAILED ]]; then exit 2; fi
  exit 0
}
