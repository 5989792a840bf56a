# Whether other topologies than this one rely on a change of the shared records.
function has_other_users(key) {
  return (key in USERS) && without_user(USERS[key]) != ""
}
