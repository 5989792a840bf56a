# Puts one thing of the shared records back that this topology has changed, if it is not wanted any more and nobody else needs it.
function release(key,   ns, line, count, i, word) {
  if (!index(USERS[key], " " TOPOLOGY " ") || key in WANTED) return
  RELEASED[key] = 1
  if (without_user(USERS[key]) != "") return
  ns = first_part(key)
  if (!((ns "/lo") in LINK)) return
  count = split(UNDO[key], line, "\n")
  for (i = 1; i <= count; i++) {
    split(line[i], word, " ")
    # An address that netc had added to the interface while it was down, and that it had before, is the host's again.
    if (line[i] ~ /^addr replace /) forget_undo(ns "/addr add" substr(line[i], 13))
    # What went away with an interface need not be put back.
    if (!can_be_put_back(ns, line[i])) continue
    step("~", ns, line[i], "", "changed by netc", "")
    if (line[i] ~ /^addr del /) delete ADDRESS[ns "/" word[5] "/" word[3]]
    else if (line[i] ~ /^addr replace /) ADDRESS[ns "/" word[5] "/" word[3]] = line[i] ~ / noprefixroute/ ? "noprefixroute" : ""
    else if (line[i] ~ /^route del /) {
      route_key(ns, line[i])
      delete ROUTE[KEY]
    } else if (line[i] ~ /^link set dev [^ ]+ down$/) forget_lost_when_down(ns, word[4])
  }
}
