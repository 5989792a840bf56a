# Reads what is declared, looks at the host once, decides, and only then acts. Ends the run.
run_verb() {
  make_work
  survey
  look
  decide
  if [[ $ACTION == act ]]; then
    heed_unconfirmed "$STEPS"
    act
  fi
  print_summary
  exit_with_changes
}
