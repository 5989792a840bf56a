# Notes the keys of one declared line.
function note_wanted(ns, line, borrowed,   word, i, count) {
  if (borrowed) {
    count = borrowed_keys(ns, line)
    for (i = 1; i <= count; i++) want(B_KEY[i])
    return
  }
  split(line, word, " ")
  if (line == "rules") want("\trules " ns)
  else if (line ~ /^netns add /) want("\t" line)
  else if (line ~ /^link add name / || line ~ /^brctl addbr /) {
    link_identity(line)
    want(L_KEY)
    want("end/" L_NS "/" L_NAME)
    if (L_PEER != "") want("end/" L_PEER)
  } else if (line ~ /^ln -s /) {
    want("\tln " word[4])
    if (word[3] in IDENTITY) want(space_key(line))
  } else if (line ~ /^link set dev .* type bridge_slave /) {
    attributes_of(ns, line)
    for (i = 1; i <= A_COUNT; i++) want("attribute/" A_KEY[i])
  } else if (line ~ /^addr add /) want(ns "/addr/" word[5] "/" word[3])
  else if (line ~ /^route add /) {
    route_key(ns, line)
    want("route/" KEY)
  }
}
