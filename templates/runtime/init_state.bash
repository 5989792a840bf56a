# The state of a run, in one place. Arrays named D_ hold declared lines, S_ the steps of this run, F_ the declared files.
init_state() {
  RUN_DIR=/run/netc LOCK='' LOCK_TIMEOUT=30 FORMAT=text QUIET='' VERBOSE='' DETAILED='' CONFIRM='' PUTTING_BACK='' VERB='' ACTION=''
  ADDED=0 MODIFIED=0 REMOVED=0 UNCHANGED=0 FAILED=0 INTERRUPTED='' LEFT=''
  RECORD='' BORROWED_KEY='' BATCH_FAILED=-1 BATCH_MESSAGE='' JOURNAL_BEFORE='' SHARED_BEFORE=''
  D_NS=() D_BORROWED=() D_LINE=() D_ORIGIN=()
  S_SIGN=() S_NS=() S_LINE=() S_ORIGIN=() S_FOUND=() S_UNDO=() S_RECORD=() S_KEY=()
  DEPENDENT=()
  F_PATH=() F_ORIGIN=() F_TEXT=()
  DECLARED=() RULES4=() RULES6=() FILES=()
  # What is there, by namespace/link, namespace/link/attribute, ...
  declare -gA LINK=() ATTRIBUTE=() ADDRESS=() ROUTE=() SYSCTL=() PROXY=() NETNS=() NETNS_PATH=() LIVE=() WANT=()
  declare -gA RULES_TEXT=() LOAD=() BACK=() RESTORED=()
  # What is wanted and on record.
  declare -gA WANTED=() WANTED_NETNS=() WANTED_SYSCTLS=() MADE=() UNDO=() USERS=() RELEASED=() RULE_ORIGIN=() PROCESS=() ENGINE_SAYS=() F_BEFORE=() SECONDARY=() F_INDEX=()
}
