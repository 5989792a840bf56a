# Removes WORK at the end of a run. Where the run ends while others still decide, look or try for it, they end first, so that nothing is
# written there any more.
remove_work() {
  local process i
  local -a processes
  if [[ -n $DECISION ]]; then
    DECISION=''
    mapfile -t processes < <(jobs -pr)
    # Bash would tell of each that it was killed.
    disown -a
    for process in ${processes[@]+"${processes[@]}"}; do
      kill -STOP "$process"
      kill_descendants "$process"
      kill -KILL "$process"
      for ((i = 0; i < 100; i++)); do
        kill -0 "$process" || break
        sleep 0.01
      done
    done
  fi 2>/dev/null
  rm -rf "$WORK"
}
