# Writes down what is declared, and lets the decision say what is to be looked at.
survey() {
  # What is not there is no error.
  find /run/netns /etc/netns -maxdepth 2 -printf '%y\t%p\t%l\n' >"$WORK/paths" 2>/dev/null
  {
    decision_program >"$WORK/decide.awk" && declared_lines >"$WORK/declared" && declared_files >"$WORK/files" &&
      wanted_rules4 >"$WORK/rules4" && wanted_rules6 >"$WORK/rules6" && find_processes >"$WORK/processes"
  } || refuse 3 '' "cannot write to $WORK"
  run_decision survey || refuse 3 '' "cannot write to $WORK"
}
