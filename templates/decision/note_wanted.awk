# Notes the keys of one declared line, whose first word is `verb`.
function note_wanted(verb, ns, line, borrowed,   word, i, count) {
  if (borrowed) {
    count = borrowed_keys(ns, line)
    for (i = 1; i <= count; i++) want(B_KEY[i])
  } else if (verb == "rules") want("\trules " ns)
  else if (verb == "netns") want("\t" line)
  else if (line ~ /^(link add name|brctl addbr) /) {
    link_identity(line)
    want(L_KEY)
    want("end/" L_NS "/" L_NAME)
    if (L_PEER != "") want("end/" L_PEER)
  } else if (verb == "ln") {
    split(line, word, " ")
    want("\tln " word[4])
    if (word[3] in IDENTITY) want(space_key(line))
  } else if (verb == "link" && line ~ /^link set dev .* type bridge_slave /) {
    attributes_of(ns, line)
    for (i = 1; i <= A_COUNT; i++) want("attribute/" A_KEY[i])
  } else if (verb == "addr") {
    split(line, word, " ")
    want("address/" ns "/" word[5] "/" word[3])
  } else if (verb == "route") {
    route_key(ns, line)
    want("route/" KEY)
  }
}
