# Reads what is declared, looks at the host once, decides, and only then acts. While the decision reads, what does not wait for it
# is looked at. The status of a run that went well is its own.
run_verb() {
  local trial
  make_work
  start_decision
  look_at_host
  heed_decision
  try_rules >"$WORK/untaken" {LOCK}>&- {SEEN}>&- &
  trial=$!
  [[ $ANSWER != host ]] || look_at_live host ''
  heed_decision
  look
  wait "$trial" || refuse 3 '' "$(<"$WORK/untaken")"
  decide
  if [[ $ACTION == act ]]; then
    heed_unconfirmed "$STEPS"
    act
  fi
  print_summary
  status_of_changes
}
