# Appends a line to what puts back the thing that the records call `key`.
function note_undo(key, line) {
  if (!(key in UNDO)) {
    UNDO_ORDER[++UNDO_COUNT] = key
    UNDO_INDEX[key] = UNDO_COUNT
  }
  UNDO[key] = UNDO[key] (UNDO[key] == "" ? "" : "\n") line
}
