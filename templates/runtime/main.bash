# The way through one run.
main() {
  prepare_shell
  init_state
  parse_arguments "$@"
  preflight_tools
  take_lock
  [[ $ACTION != confirm ]] || confirm
  run_verb
}
