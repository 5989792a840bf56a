# What the journal calls that which a step makes.
function journal_key(i,   word) {
  split(S_LINE[i], word, " ")
  if (S_LINE[i] ~ /^(link add name|brctl addbr) /) {
    link_identity(S_LINE[i])
    return L_KEY
  }
  if (word[1] == "ln") return "\tln " word[4]
  if (word[1] == "mkdir") return "\tdir " word[2]
  if (word[1] ~ /^ip6?tables$/) return "\trules " S_NS[i]
  return "\t" S_LINE[i]
}
