# Whether the shared records speak of this topology.
function uses_records(   i) {
  for (i = 1; i <= UNDO_COUNT; i++) if (index(USERS[UNDO_ORDER[i]], " " TOPOLOGY " ")) return 1
  return 0
}
