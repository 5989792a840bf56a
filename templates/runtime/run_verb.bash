# Reads what is declared, looks at the host once, decides, and only then acts. Ends the run.
run_verb() {
  load_records
  declare_network
  load_declared
  find_containers
  load_files
  observe_host
  if [[ $VERB == down ]]; then
    decide_down
  else
    note_wanted
    preflight_objects
    decide_up
  fi
  case $ACTION in
    check | plan) report_steps ;;
    act)
      heed_unconfirmed "${#S_LINE[@]}"
      act
      ;;
  esac
  print_summary
  exit_with_changes
}
