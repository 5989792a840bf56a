# Takes what iptables-save has told, a file that need not be there, into an array, LIVE or TAKEN: the key place/table/chain holds the
# chain's rules, a line each; place/table/chain/policy a built-in chain's policy. Counters are dropped.
function parse_rules(into, place, path,   line, table, key, chains, word) {
  while ((getline line < path) > 0) {
    if (line ~ /^-A /) grow(place "/" table "/" first_word(substr(line, 4)), line)
    else if (line ~ /^\*/) table = substr(line, 2)
    else if (line == "COMMIT") table = ""
    else if (line ~ /^:/) {
      split(substr(line, 2), word, " ")
      key = place "/" table "/" word[1]
      chains[key] = 1
      if (word[2] != "-") into[key "/policy"] = word[2]
    }
  }
  close(path)
  for (key in chains) into[key] = grown(key)
  # The tools of iptables do not find it an error that there is no room for what they write.
  if (table != "") CUT_OFF = 1
}
