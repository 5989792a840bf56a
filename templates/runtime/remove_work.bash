# Removes WORK at the end of a run. Where the run ends while others still decide, look or try for it, they end first, so that nothing is
# written there any more.
remove_work() {
  if [[ -n $DECISION ]]; then
    kill_descendants "$BASHPID"
    wait
  fi 2>/dev/null
  rm -rf "$WORK"
}
