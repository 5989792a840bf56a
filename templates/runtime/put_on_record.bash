# Puts on record how to put back what batch $1 changes, then what it is going to make (the journal). Not the other way round: only
# when what is on record of a name's earlier namespace has parted from that name can the name be of another one (see part_from.awk).
put_on_record() {
  [[ ! -e $WORK/$1.shared ]] || store @shared "$WORK/$1.shared" || return
  if [[ -e $WORK/$1.journal ]]; then
    mkdir -p "$RUN_DIR/$NETC_TOPOLOGY" && cat "$WORK/$1.journal" >>"$RUN_DIR/$NETC_TOPOLOGY/journal" || return
  fi
}
