# Puts on record what batch $1 is going to make (the journal) and how to put back what it changes.
put_on_record() {
  if [[ -e $WORK/$1.journal ]]; then
    mkdir -p "$RUN_DIR/$NETC_TOPOLOGY" && cat "$WORK/$1.journal" >>"$RUN_DIR/$NETC_TOPOLOGY/journal" || return
  fi
  [[ ! -e $WORK/$1.shared ]] || store @shared "$WORK/$1.shared"
}
