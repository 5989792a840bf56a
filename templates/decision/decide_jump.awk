# One built-in chain of decide_rules: each of our jumps must stand there once, and those that decide for others' packets too
# before every rule that is not netc's. OUTBOUND only lets out what the host's own rules have let pass, so it stands behind them. To
# put back what was there, what has come goes, and what has gone comes back in its old place: between which rules of others it stands
# decides what it does.
function decide_jump(ns, family, table, chain,   key, text, command, found, count, wanted, jumps, i, n, times, in_place, others, gone) {
  key = family "/" table "/" chain
  command = (family == 6 ? "ip6tables" : "iptables") " -t " table " "
  text = WANT[key]
  count = split(LIVE[ns "/" key], found, "\n") - 1
  jumps = split(text, wanted, "\n") - 1
  for (i = 1; i <= count; i++) {
    if (!is_our_jump(found[i]) || index("\n" text, "\n" found[i] "\n")) continue
    step("-", ns, command "-D" substr(found[i], 3), "", "a rule", "-")
    LOAD_JUMPS = LOAD_JUMPS "-D" substr(found[i], 3) "\n"
    gone[i] = 1
  }
  for (n = 1; n <= jumps; n++) {
    times = in_place = others = 0
    for (i = 1; i <= count; i++) {
      if (found[i] == wanted[n]) {
        times++
        if (!others || wanted[n] ~ /_OUTBOUND$/) in_place = 1
      } else if (!index(found[i], " -j NETC_")) others = 1
    }
    if (times == 1 && in_place) {
      UNCHANGED++
      continue
    }
    for (i = 1; i <= count; i++) {
      if (found[i] != wanted[n]) continue
      gone[i] = 1
      step("-", ns, command "-D" substr(wanted[n], 3), "", "behind rules of others, or twice", "-")
      LOAD_JUMPS = LOAD_JUMPS "-D" substr(wanted[n], 3) "\n"
    }
    text = wanted[n] ~ /_OUTBOUND$/ ? wanted[n] : "-I" substr(wanted[n], 3)
    step("+", ns, command text, RULE_ORIGIN[ns "/" key, n - 1], "", "-")
    LOAD_JUMPS = LOAD_JUMPS text "\n"
    BACK_JUMPS = BACK_JUMPS "-D" substr(wanted[n], 3) "\n"
    text = WANT[key]
  }
  for (i = 1; i <= count; i++) if (i in gone) BACK_JUMPS = BACK_JUMPS "-I " chain " " i substr(found[i], length(chain) + 4) "\n"
}
