# Has batch `number` write into the journal that what it calls `key` is this topology's.
function record_made(number, key) {
  if (key in MADE) return
  made(key)
  print key "\t." > (WORK "/" number ".journal")
}
