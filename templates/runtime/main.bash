# The way through one run: read what is declared, look at the host once, decide, and only then act.
main() {
  set -uo pipefail
  export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
  unset -v CDPATH BASH_ENV ENV IFS
  umask 077
  init_state
  parse_arguments "$@"
  preflight_tools
  take_lock
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
    act) act ;;
  esac
  print_summary
  exit_with_changes
}
