# Whether a line makes a thing of the shared records what it was before this topology, which alone relies on the change, changed it.
function is_as_before(key, line) {
  return (key in UNDO) && line == substr(UNDO[key], 1, index(UNDO[key] "\n", "\n") - 1) && index(USERS[key], " " TOPOLOGY " ") && !has_other_users(key)
}
