# Whether a rule leads into a chain of this topology.
function is_our_jump(rule,   mark) {
  mark = index(rule, " -j " CHAINS)
  return mark && substr(rule, mark + 4 + length(CHAINS)) ~ /^(GUARD|DNAT|SNAT|FORWARD|OUTBOUND|INPUT|OUTPUT)$/
}
