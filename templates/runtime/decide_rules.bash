# Compares each own chain of namespace $1, rule by rule and in order, and the place of the jumps into them. Chains that differ
# are loaded anew: LOAD[N/family], N being the number of the first of the steps, becomes the input for iptables-restore, BACK
# the one that puts back what was there. Chains in sync are not loaded, so their counters go on. With `gone` nothing is wanted.
decide_rules() {
  local ns=$1 first=${#S_LINE[@]} family table chain
  # In one table: chains are declared before anything jumps to them, and removed after nothing does.
  local load_chains load_jumps load_last back_chains back_jumps back_last
  if [[ ${2-} == gone ]]; then
    local -A WANT=()
    RECORD=''
  else
    RECORD=made
  fi
  for family in 4 6; do
    for table in raw nat filter; do
      load_chains='' load_jumps='' load_last='' back_chains='' back_jumps='' back_last=''
      # On the way down in the order in which it has to happen, too: a chain is empty and unused before it goes.
      [[ ${2-} != gone ]] || decide_jumps "$ns" "$family" "$table"
      for chain in GUARD DNAT SNAT FORWARD OUTBOUND INPUT OUTPUT; do
        decide_chain "$ns" "$family" "$table" "$NETC_CHAINS$chain"
      done
      [[ ${2-} == gone ]] || decide_jumps "$ns" "$family" "$table"
      if [[ -n $load_chains$load_jumps$load_last ]]; then
        LOAD[$first/$family]+="*$table"$'\n'$load_chains$load_jumps$load_last$'COMMIT\n'
        BACK[$first/$family]+="*$table"$'\n'$back_chains$back_jumps$back_last$'COMMIT\n'
      fi
    done
  done
  RECORD=''
}
