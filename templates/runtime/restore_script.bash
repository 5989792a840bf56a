# The script beside the records is again the one whose network stood before this run (see save_script).
restore_script() {
  local file=$RUN_DIR/$NETC_TOPOLOGY/script before=$WORK/before.script
  [[ ! -e $before || $before -ef $file ]] || store "$NETC_TOPOLOGY/script" "$before"
}
