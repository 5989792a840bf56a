# Notes that what the records call `key` is declared.
function want(key) {
  if (key in WANTED) return
  WANTED[key] = 1
  WANTED_ORDER[++WANTED_COUNT] = key
}
