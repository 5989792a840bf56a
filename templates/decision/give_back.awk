# Puts back what the host had of one thing of the shared records, which is on record no more then. What is declared meets it as it is then.
function give_back(key, origin,   ns, line, count, i, word, words, proto, neighbours, record) {
  RELEASED[key] = 1
  ns = first_part(key)
  if (!((ns "/lo") in LINK)) return
  record = RECORD
  RECORD = ""
  count = split(UNDO[key], line, "\n")
  for (i = 1; i <= count; i++) {
    words = split(line[i], word, " ")
    # An address that netc had added to the interface while it was down, and that it had before, is the host's again.
    if (line[i] ~ /^addr replace /) forget_undo(ns "/addr add" substr(line[i], 13))
    # What went away with an interface need not be put back.
    if (!can_be_put_back(ns, line[i])) continue
    neighbours = ns == "" && line[i] ~ /^link set dev [^ ]+ address / ? permanent_neighbours(word[4]) : ""
    step("~", ns, line[i], origin, "changed by netc", "")
    bring_neighbours_back(neighbours, origin)
    if (line[i] ~ /^sysctl /) SYSCTL[ns "/" substr(word[2], 1, index(word[2], "=") - 1)] = substr(word[2], index(word[2], "=") + 1)
    else if (line[i] ~ /^addr del /) delete ADDRESS[ns "/" word[5] "/" word[3]]
    else if (line[i] ~ /^addr (add|replace) /) ADDRESS[ns "/" word[5] "/" word[3]] = line[i] ~ / noprefixroute/ ? "noprefixroute" : ""
    else if (line[i] ~ /^neigh add proxy /) PROXY[ns "/" word[6] "/" word[4]] = ""
    else if (line[i] ~ /^route /) {
      route_key(ns, line[i])
      if (line[i] ~ /^route del /) delete ROUTE[KEY]
      else {
        proto = line[i]
        sub(/^.* proto /, "", proto)
        ROUTE[KEY] = (VIA == "" ? "" : "via " VIA " ") (DEV == "" ? "" : "dev " DEV " ") "proto " first_word(proto)
      }
    } else if (line[i] ~ /^link set dev [^ ]+ down$/) forget_lost_when_down(ns, word[4])
    # Its name on record ends with the key of ATTRIBUTE.
    else if (line[i] ~ /^link set dev /) ATTRIBUTE[substr(key, index(key, " ") + 1)] = word[words] == "nomaster" ? "" : word[words]
  }
  RECORD = record
}
