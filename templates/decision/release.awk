# Puts one thing of the shared records back that this topology has changed, if it is not wanted any more and nobody else needs it.
function release(key) {
  if (!index(USERS[key], " " TOPOLOGY " ") || key in WANTED) return
  if (has_other_users(key)) RELEASED[key] = 1
  else give_back(key, "")
}
