# After a run that went well: the records say what stands now, no more and no less.
settle_records() {
  local key
  if [[ $VERB == down ]]; then
    MADE=()
  else
    for key in ${MADE[@]+"${!MADE[@]}"}; do [[ -n ${WANTED[$key]-} ]] || unset -v "MADE[$key]"; done
    # What is there and declared is ours even where the journal was lost; directories and links may have been there before.
    for key in ${WANTED[@]+"${!WANTED[@]}"}; do [[ $key == $'\t'@(netns|link|file|rules)' '* ]] && MADE[$key]=1; done
    # What another topology changed and this one needs as well stays until both are gone.
    for key in ${WANTED[@]+"${!WANTED[@]}"}; do
      [[ -z ${UNDO[$key]-} || ${USERS[$key]-} == *" $NETC_TOPOLOGY "* ]] || USERS[$key]+=" $NETC_TOPOLOGY "
    done
  fi
  for key in ${RELEASED[@]+"${!RELEASED[@]}"}; do
    USERS[$key]=${USERS[$key]// $NETC_TOPOLOGY /}
    [[ ${USERS[$key]} == *[!\ ]* ]] || unset -v "USERS[$key]" "UNDO[$key]"
  done
  key=$(journal_text)
  [[ $key == "$JOURNAL_BEFORE" && $VERB != down ]] || store "$NETC_TOPOLOGY/journal" "$key"
  key=$(shared_text)
  [[ $key == "$SHARED_BEFORE" ]] || store @shared "$key"
  leave_run_dir
}
