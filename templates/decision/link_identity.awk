# Takes a `link add` or `brctl addbr` line apart, or what the journal calls it: L_NS and L_NAME (where the link is made), L_TYPE,
# L_PEER (namespace/name of a pair's other end, else empty) and L_KEY (its name in the journal, which tells both ends).
function link_identity(line,   word, count, i) {
  count = split(line, word, " ")
  L_NS = L_PEER = ""
  L_TYPE = "bridge"
  L_NAME = word[1] == "brctl" ? word[3] : word[4]
  for (i = 5; i < count; i += 2) {
    if (word[i] == "netns") L_NS = word[i + 1]
    else if (word[i] == "peer") L_PEER = word[i + 1]
    else if (word[i] == "type") {
      L_TYPE = word[i + 1]
      break
    }
  }
  # ... type veth peer name NAME netns NAMESPACE ...
  if (L_TYPE == "veth") L_PEER = word[i + 6] "/" word[i + 4]
  L_KEY = "\tlink add name " L_NAME (L_NS == "" ? "" : " netns " L_NS) (L_PEER == "" ? "" : " peer " L_PEER)
}
