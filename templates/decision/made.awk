# Notes that what the journal calls `key` is this topology's.
function made(key) {
  if (key in MADE) return
  MADE[key] = ++MADE_COUNT
  MADE_ORDER[MADE_COUNT] = key
}
