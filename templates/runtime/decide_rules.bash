# Compares each own chain, rule by rule and in order, and the place of the jumps into them. Chains that differ are loaded
# anew: LOAD (by family) becomes the input for iptables-restore, BACK the one that puts back what was there. Chains in
# sync are not loaded, so their counters go on.
decide_rules() {
  local family table chain
  # In one table: chains are declared before anything jumps to them, and removed after nothing does.
  local load_chains load_jumps load_last back_chains back_jumps back_last
  ((${#RULES4[@]} + ${#RULES6[@]})) || return 0
  # For `down` nothing is wanted.
  [[ $VERB != down ]] || WANT=()
  for family in 4 6; do
    index_rule_origins "$family"
    for table in raw nat filter; do
      load_chains='' load_jumps='' load_last='' back_chains='' back_jumps='' back_last=''
      # On the way down in the order in which it has to happen, too: a chain is empty and unused before it goes.
      [[ $VERB != down ]] || decide_jumps "$family" "$table"
      for chain in GUARD DNAT SNAT FORWARD OUTBOUND INPUT; do decide_chain "$family" "$table" "$NETC_CHAINS$chain"; done
      [[ $VERB == down ]] || decide_jumps "$family" "$table"
      if [[ -n $load_chains$load_jumps$load_last ]]; then
        LOAD[family]+="*$table"$'\n'$load_chains$load_jumps$load_last$'COMMIT\n'
        BACK[family]+="*$table"$'\n'$back_chains$back_jumps$back_last$'COMMIT\n'
      fi
    done
  done
}
