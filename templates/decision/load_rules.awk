# Takes one line of the wanted rules of a family. The text `rules namespace/family` (see grow) becomes input for iptables-restore, and
# RULE_ORIGIN[namespace/family/table/chain/N] tells where in the topology each rule comes from.
function load_rules(family, line,   mark, key) {
  if (line ~ /^\[/) {
    PLACE = substr(line, 2, index(line, "]") - 2)
    PLACE = (PLACE == "host" ? "" : PLACE) "/" family
    rules_place(substr(PLACE, 1, length(PLACE) - 2))
    return
  }
  mark = index(line, "  # ")
  if (mark) {
    RULE_PLACE = substr(line, mark + 4)
    line = substr(line, 1, mark - 1)
    sub(/ +$/, "", line)
  }
  grow("rules " PLACE, line)
  if (line ~ /^\*/) RULE_TABLE = substr(line, 2)
  else if (line ~ /^-/) {
    key = PLACE "/" RULE_TABLE "/" first_word(substr(line, 4))
    RULE_ORIGIN[key, RULE_NUMBER[key]++ + 0] = RULE_PLACE
  }
}
