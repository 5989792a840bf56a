# The state of a run, in one place.
init_state() {
  RUN_DIR=/run/netc LOCK='' LOCKED='' LOCK_TIMEOUT=30 FORMAT=text QUIET='' VERBOSE='' DETAILED='' CONFIRM='' PUTTING_BACK='' VERB='' ACTION=''
  ADDED=0 MODIFIED=0 REMOVED=0 UNCHANGED=0 STEPS=0 FAILED=0 INTERRUPTED='' LEFT=''
  # The folder for what this run reads and decides, and the process that does.
  WORK='' DECISION=''
  # Of a look without the lock: what changed_at said before (see is_disturbed).
  BEGUN=''
  # How often the host is looked at before what changes each time is refused.
  MOST_LOOKS=50
  # Of the batch that runs: the step that failed, what it said, and which steps are known not to have run.
  BATCH_FAILED='' BATCH_MESSAGE='' NOT_RUN=()
  LINES=() RESTORED=() BESIDE=''
}
