# Writes down what is declared, and starts the decision: one process for the whole run, which says on the way what is to be looked
# at (see heed_decision), and waits for what was seen (see finish_looking).
start_decision() {
  local -a ends
  # What is not there is no error.
  find /run/netns /etc/netns -maxdepth 2 -printf '%y\t%p\t%l\n' >"$WORK/paths" 2>/dev/null
  {
    printf '%s\n' 'addr show' 'route show table all' 'neigh show proxy' >"$WORK/questions" &&
      decision_program >"$WORK/decide.awk" && declared_lines >"$WORK/declared" && declared_files >"$WORK/files" &&
      wanted_rules4 >"$WORK/rules4" && wanted_rules6 >"$WORK/rules6" && find_processes >"$WORK/processes" &&
      printf '\n' >"$WORK/all" && : >"$WORK/complaints"
  } || refuse 3 '' "cannot write to $WORK"
  exec {OUTPUT}>&1
  coproc DECIDING { run_decision 3>&1 >&"$OUTPUT"; }
  DECISION=$!
  # Bash forgets the descriptors of a coprocess that has ended, but not these. It can have failed already.
  ends=(${DECIDING[@]+"${DECIDING[@]}"})
  { exec {ANSWERS}<&"${ends[0]-}"- {SEEN}>&"${ends[1]-}"-; } 2>/dev/null || refuse 3 '' "cannot decide: is there room in $WORK?"
  exec {OUTPUT}>&-
}
