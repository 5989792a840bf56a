# Reads what is declared, looks at the host once, decides, and only then acts. The status of a run that went well is its own.
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
  status_of_changes
}
