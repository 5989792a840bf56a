# The built-in chains of one table of decide_rules.
function decide_jumps(ns, family, table,   chain, i) {
  split("PREROUTING INPUT FORWARD OUTPUT POSTROUTING", chain, " ")
  for (i = 1; i <= 5; i++) decide_jump(ns, family, table, chain[i])
}
