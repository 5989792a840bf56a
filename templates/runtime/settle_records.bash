# After a run that went well: the records say what stands now, no more and no less.
settle_records() {
  [[ ! -e $WORK/settled.journal ]] || store "$NETC_TOPOLOGY/journal" "$WORK/settled.journal" || return
  [[ ! -e $WORK/settled.shared ]] || store @shared "$WORK/settled.shared"
}
