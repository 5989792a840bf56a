# Takes one line of iptables-save into an array, LIVE or TAKEN: the key place/table/chain holds the chain's rules, a line each;
# place/table/chain/policy a built-in chain's policy. Counters are dropped.
function parse_rules(into, place, line,   word) {
  if (line ~ /^-A /) {
    split(line, word, " ")
    into[place "/" SAVED_TABLE "/" word[2]] = into[place "/" SAVED_TABLE "/" word[2]] line "\n"
  } else if (line ~ /^\*/) {
    SAVED_TABLE = substr(line, 2)
  } else if (line ~ /^:/) {
    split(substr(line, 2), word, " ")
    into[place "/" SAVED_TABLE "/" word[1]] = ""
    if (word[2] != "-") into[place "/" SAVED_TABLE "/" word[1] "/policy"] = word[2]
  }
}
