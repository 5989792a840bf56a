# Whether another run may have changed something since a look without the lock began (BEGUN, see look_and_decide): it has made RUN_DIR, or
# made and removed it. Others change the folder that RUN_DIR is in as well: the last look is taken for undisturbed.
is_disturbed() {
  [[ -z $LOCKED && $LOOKS -gt 0 ]] && [[ -e $RUN_DIR/@lock || $(changed_at "${RUN_DIR%/*}") != "$BEGUN" ]]
}
