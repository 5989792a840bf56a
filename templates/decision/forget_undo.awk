# Drops what puts back the thing that the records call `key`.
function forget_undo(key) {
  if (!(key in UNDO)) return
  UNDO_ORDER[UNDO_INDEX[key]] = ""
  delete UNDO[key]
  delete USERS[key]
}
