# Notes that what the journal calls `key` is this topology's. MADE_AT tells where in MADE_ORDER those of one kind stand, which is the
# first word of their keys.
function made(key,   kind) {
  if (key in MADE) return
  MADE[key] = ++MADE_COUNT
  MADE_ORDER[MADE_COUNT] = key
  kind = first_word(substr(key, 2))
  MADE_AT[kind, ++MADE_COUNT_OF[kind]] = MADE_COUNT
}
