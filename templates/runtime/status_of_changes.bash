# The status a run that went well ends with: 0, or 2 for a check that found differences and, on request, for changes made or
# pending.
status_of_changes() {
  ! { ((ADDED + MODIFIED + REMOVED)) && [[ $ACTION == check || -n $DETAILED ]]; } || return 2
}
