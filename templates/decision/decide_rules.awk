# Compares each own chain of a namespace, rule by rule and in order, and the place of the jumps into them. What differs is
# loaded: LOAD[N, family], N being the number of the first of the steps, becomes the input for iptables-restore, BACK the
# one that puts back what was there. Rules in their place are not loaded, so their counters go on.
function decide_rules(ns, wanted,   first, family, table, tables, t, chain, chains, c) {
  first = S_COUNT + 1
  RECORD = wanted ? "made" : ""
  split("raw nat filter", tables, " ")
  split("GUARD DNAT SNAT FORWARD OUTBOUND INPUT OUTPUT", chains, " ")
  want_rules(ns, wanted)
  for (family = 4; family <= 6; family += 2) {
    for (t = 1; t <= 3; t++) {
      table = tables[t]
      # In one table: chains are declared before anything jumps to them, and removed after nothing does.
      LOAD_CHAINS = LOAD_JUMPS = LOAD_LAST = BACK_CHAINS = BACK_JUMPS = BACK_LAST = ""
      # On the way down in the order in which it has to happen, too: a chain is empty and unused before it goes.
      if (!wanted) decide_jumps(ns, family, table)
      for (c = 1; c <= 7; c++) decide_chain(ns, family, table, CHAINS chains[c])
      if (wanted) decide_jumps(ns, family, table)
      if (LOAD_CHAINS LOAD_JUMPS LOAD_LAST == "") continue
      LOAD[first, family] = LOAD[first, family] "*" table "\n" LOAD_CHAINS LOAD_JUMPS LOAD_LAST "COMMIT\n"
      BACK[first, family] = BACK[first, family] "*" table "\n" BACK_CHAINS BACK_JUMPS BACK_LAST "COMMIT\n"
    }
  }
  RECORD = ""
}
