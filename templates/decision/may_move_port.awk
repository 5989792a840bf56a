# Whether an interface of the host may be taken from the bridge it is on, to be put on another one: where this topology alone has
# put it, or the bridge is its own.
function may_move_port(name, bridge,   key) {
  key = "/link /" name "/master"
  if (!(key in USERS)) return owns_link("", bridge)
  return !has_other_users(key) && (index(USERS[key], " " TOPOLOGY " ") || owns_link("", bridge))
}
