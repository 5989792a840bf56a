# Takes what iptables-save has told, a file that need not be there, into an array, LIVE or TAKEN: the key place/table/chain holds the
# chain's rules, a line each; place/table/chain/policy a built-in chain's policy. Counters are dropped.
function parse_rules(into, place, path,   line, table, chain, key, rules, word) {
  chain = rules = ""
  while ((getline line < path) > 0) {
    if (line ~ /^-A /) {
      key = place "/" table "/" first_word(substr(line, 4))
      # Not one by one (see grow).
      if (key != chain || length(rules) > 4096) {
        if (rules != "") into[chain] = into[chain] rules
        chain = key
        rules = ""
      }
      rules = rules line "\n"
    } else if (line ~ /^\*/) {
      table = substr(line, 2)
    } else if (line == "COMMIT") {
      table = ""
    } else if (line ~ /^:/) {
      split(substr(line, 2), word, " ")
      key = place "/" table "/" word[1]
      into[key] = ""
      if (word[2] != "-") into[key "/policy"] = word[2]
    }
  }
  if (rules != "") into[chain] = into[chain] rules
  close(path)
  # The tools of iptables do not find it an error that there is no room for what they write.
  if (table != "") CUT_OFF = 1
}
