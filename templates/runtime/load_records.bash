# Reads what earlier runs left in RUN_DIR: MADE (own things, this topology's journal) and, for what the host had before,
# UNDO (key to the lines that put it back) and USERS (key to the topologies that rely on the change).
load_records() {
  local kind key value line
  local -a lines=()
  if [[ -r $RUN_DIR/$NETC_TOPOLOGY/journal ]]; then
    mapfile -t lines <"$RUN_DIR/$NETC_TOPOLOGY/journal"
    for line in ${lines[@]+"${lines[@]}"}; do
      # A run that was killed while it wrote leaves a line without its end mark: the step behind it never ran.
      [[ $line == *$'\t.' ]] && MADE[${line%$'\t.'}]=1
    done
  fi
  if [[ -r $RUN_DIR/@shared ]]; then
    while IFS=$'\t' read -r kind key value; do
      case $kind in
        undo) UNDO[$key]+=${UNDO[$key]:+$'\n'}$value ;;
        user) USERS[$key]+=" $value " ;;
      esac
    done <"$RUN_DIR/@shared"
  fi
  JOURNAL_BEFORE=$(journal_text)
  SHARED_BEFORE=$(shared_text)
}
