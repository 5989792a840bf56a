# Reads what is declared, looks at the host once, and decides. While the decision reads, what does not wait for it is looked at. Fails
# when the host is to be looked at again (see is_settling.awk).
look_and_decide() {
  local trial
  start_decision
  look_at_host
  heed_decision
  try_rules >"$WORK/untaken" {LOCK}>&- {SEEN}>&- &
  trial=$!
  [[ $ANSWER != host ]] || look_at_live host ''
  heed_decision
  exec {ANSWERS}<&-
  look
  wait "$trial" || refuse 3 '' "$(<"$WORK/untaken")"
  decide
}
