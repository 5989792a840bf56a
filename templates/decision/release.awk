# Puts one thing of the shared records back that this topology has changed, if it is not wanted any more and nobody else needs it.
function release(key,   ns, line, count, i) {
  if (!index(USERS[key], " " TOPOLOGY " ") || key in WANTED) return
  RELEASED[key] = 1
  if (without_user(USERS[key]) != "") return
  ns = substr(key, 1, index(key, "/") - 1)
  if (!((ns "/lo") in LINK)) return
  # What went away with an interface need not be put back.
  count = split(UNDO[key], line, "\n")
  for (i = 1; i <= count; i++) if (can_be_put_back(ns, line[i])) step("~", ns, line[i], "", "changed by netc", "")
}
