# Lets the records about one namespace speak of another one.
function rename_records(ns, other,   i, key) {
  for (i = 1; i <= MADE_COUNT; i++) {
    key = MADE_ORDER[i]
    if (key == "\trules " ns) key = "\trules " other
    else if (key ~ /^\tlink add name /) key = renamed_link(key, ns, other)
    if (key == MADE_ORDER[i]) continue
    delete MADE[MADE_ORDER[i]]
    MADE_ORDER[i] = ""
    if (key in MADE) continue
    MADE[key] = i
    MADE_ORDER[i] = key
  }
  for (i = 1; i <= UNDO_COUNT; i++) {
    key = UNDO_ORDER[i]
    if (index(key, ns "/") != 1) continue
    key = other substr(key, length(ns) + 1)
    if (!(key in UNDO)) {
      UNDO[key] = UNDO[UNDO_ORDER[i]]
      USERS[key] = USERS[UNDO_ORDER[i]]
      UNDO_INDEX[key] = i
    }
    forget_undo(UNDO_ORDER[i])
    if (UNDO_INDEX[key] == i) UNDO_ORDER[i] = key
  }
}
