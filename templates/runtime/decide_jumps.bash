# The built-in chains of one table of decide_rules: namespace, family, table.
decide_jumps() {
  local chain
  for chain in PREROUTING INPUT FORWARD OUTPUT POSTROUTING; do decide_jump "$1" "$2" "$3" "$chain"; done
}
