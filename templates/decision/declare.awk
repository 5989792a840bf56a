# One declared line of one namespace. `place` is empty where it is that of the lines above.
function declare(ns, line, place,   word) {
  if (line ~ /^@/) {
    word = substr(line, 2, index(line, " ") - 2)
    if (!holds_condition(word)) return
    line = substr(line, index(line, " ") + 1)
  }
  if (line ~ /^netns add /) OWN_ORIGIN[substr(line, 11)] = ORIGIN
  if (place == "") place = HEAD_COUNT > 1 ? OWN_ORIGIN[ns] : ORIGIN
  # What lets packets through comes behind the rules of all namespaces.
  if (ns == "" || line == "rules") {
    flush_waiting()
    append_declared(ns, line, place, HEAD_BORROWED)
    return
  }
  # No line inside one namespace needs what is inside another: they are put together, so that each is entered once.
  if (!(ns in WAITING)) {
    WAITING[ns] = 0
    WAITING_ORDER[++WAITING_COUNT] = ns
  }
  WAITING[ns]++
  WAITING_LINE[ns, WAITING[ns]] = line
  WAITING_PLACE[ns, WAITING[ns]] = place
  WAITING_BORROWED[ns, WAITING[ns]] = HEAD_BORROWED
}
