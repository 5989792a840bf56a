# Takes what is known of rules: those that are there (see templates/runtime/look_at_live.bash), and what the kernel made of the
# wanted ones (see templates/runtime/try_rules.bash).
function observe_rules(   i, ns, family, number) {
  for (i = 1; i <= RULES_COUNT; i++) {
    ns = RULES_ORDER[i]
    for (family = 4; family <= 6; family += 2) parse_rules(LIVE, ns "/" family, WORK "/live." (ns == "" ? "host" : ns) "." family)
  }
  for (number = 1; number <= TEXT_COUNT; number++) parse_rules(TAKEN, number, WORK "/taken." number)
}
