# Looks at the host, decides, and only then acts. The status of a run that went well is its own.
run_verb() {
  make_work
  for ((LOOKS = MOST_LOOKS; ; LOOKS--)); do
    look_and_decide && break
    rm -f "$WORK"/*
    sleep 0.1
    # What there is may be another run's, which has it until it ends.
    [[ -n $LOCKED ]] || {
      exec {LOCK}<&-
      take_lock
    }
  done
  if [[ $ACTION == act ]]; then
    heed_unconfirmed "$STEPS"
    act
  fi
  print_summary
  status_of_changes
}
