# Reads what is declared, looks at the host once, and decides. What the decision has named is looked at, and tried, while it reads on.
# Fails when the host is to be looked at again (see decide.awk).
look_and_decide() {
  local trial
  [[ -n $LOCKED ]] || BEGUN=$(changed_at "${RUN_DIR%/*}")
  start_decision
  look_at_host >&"$SEEN" {LOCK}>&- {SEEN}>&- &
  LOOKING=($!) ANSWER=''
  until [[ $ANSWER == places ]]; do
    heed_decision
    case $ANSWER in
      texts)
        try_rules >"$WORK/untaken" {LOCK}>&- {SEEN}>&- &
        trial=$!
        ;;
      host) look_at_live host '' ;;
      spaces) start_looking ;;
    esac
  done
  exec {ANSWERS}<&-
  finish_looking "$trial"
  decide
}
