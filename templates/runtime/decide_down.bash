# Fills the steps that take everything of this topology away: the same as an `up` that declares nothing.
decide_down() {
  local recorded=''
  [[ -z $JOURNAL_BEFORE && $SHARED_BEFORE$'\n' != *$'\t'"$NETC_TOPOLOGY"$'\n'* ]] || recorded=1
  [[ -n $recorded ]] || claim_without_journal
  decide_obsolete
  if [[ -z $recorded && ${#S_LINE[@]} -gt 0 && " ${D_BORROWED[*]-} " == *' 1 '* ]]; then
    printf 'netc: no records of an earlier run in %s: what the host had before stays as it is now\n' "$RUN_DIR" >&2
  fi
}
