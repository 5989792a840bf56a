# Looks at the host, decides, and only then acts. The status of a run that went well is its own.
run_verb() {
  make_work
  for ((LOOKS = MOST_LOOKS; ; LOOKS--)); do
    look_and_decide && break
    rm -f "$WORK"/*
    sleep 0.1
  done
  if [[ $ACTION == act ]]; then
    heed_unconfirmed "$STEPS"
    act
  fi
  print_summary
  status_of_changes
}
