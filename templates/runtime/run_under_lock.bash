# One quiet run of the verb $1 in a process that was given the lock, as descriptor $2.
run_under_lock() {
  prepare_shell
  init_state
  VERB=$1 LOCK=$2 LOCKED=1 ACTION=act QUIET=1 PUTTING_BACK=1
  run_verb
}
