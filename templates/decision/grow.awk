# Appends a line to a text that may become long (see grown). awk copies a string to put something behind it: ends are put together first.
function grow(name, line) {
  GROWN_END[name] = GROWN_END[name] line "\n"
  if (length(GROWN_END[name]) < 4096) return
  GROWN[name] = GROWN[name] GROWN_END[name]
  GROWN_END[name] = ""
}
