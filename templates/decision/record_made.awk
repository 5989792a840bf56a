# Has batch `number` write into the journal that what it calls `key` is this topology's. An empty line comes first: what an earlier
# run wrote last may have been cut off.
function record_made(number, key) {
  if (key in MADE) return
  made(key)
  print "\n" key "\t." > (WORK "/" number ".journal")
}
