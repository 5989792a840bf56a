# One own chain of decide_rules: steps for the rules that are missing, not wanted or out of order.
function decide_chain(ns, family, table, chain,   key, live, command, found, wanted, founds, wants, rest, i, steps, is_live, is_wanted) {
  key = family "/" table "/" chain
  live = ns "/" key
  is_live = live in LIVE
  is_wanted = key in WANT
  command = (family == 6 ? "ip6tables" : "iptables") " -t " table " "
  founds = split(LIVE[live], found, "\n") - 1
  wants = split(WANT[key], wanted, "\n") - 1
  if (!is_live) delete LIVE[live]
  if (!is_wanted) delete WANT[key]
  if (is_live == is_wanted && LIVE[live] == WANT[key]) {
    if (!is_live) { delete LIVE[live]; delete WANT[key] }
    if (wants > 0) UNCHANGED += wants
    return
  }
  steps = S_COUNT
  if (!is_live) step("+", ns, command "-N " chain, RULE_ORIGIN[ns "/" key, 0], "", "-")
  # What stands in the chain is counted off; what remains on either side is the difference.
  split("", rest)
  for (i = 1; i <= founds; i++) rest[found[i]]++
  for (i = 1; i <= wants; i++) {
    if (rest[wanted[i]] > 0) {
      rest[wanted[i]]--
      UNCHANGED++
    } else step("+", ns, command wanted[i], RULE_ORIGIN[ns "/" key, i - 1], "", "-")
  }
  for (i = 1; i <= founds; i++) {
    if (rest[found[i]] <= 0) continue
    rest[found[i]]--
    step("-", ns, command "-D" substr(found[i], 3), "", "a rule", "-")
  }
  if (is_wanted) {
    if (S_COUNT == steps) step("~", ns, command "-F " chain, RULE_ORIGIN[ns "/" key, 0], "rules in another order", "-")
    LOAD_CHAINS = LOAD_CHAINS (is_live ? "" : ":" chain " - [0:0]\n") chain_edit(chain, found, founds, wanted, wants)
  } else {
    step("-", ns, command "-X " chain, "", "a chain", "-")
    LOAD_LAST = LOAD_LAST "-F " chain "\n-X " chain "\n"
  }
  if (is_live) BACK_CHAINS = BACK_CHAINS ":" chain " - [0:0]\n" LIVE[live]
  else BACK_LAST = BACK_LAST "-F " chain "\n-X " chain "\n"
}
