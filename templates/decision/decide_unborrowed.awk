# What the host had before and this topology does not need changed any more is put back, unless another one still does. Routes
# first: the kernel takes them along with the last address of their interface (see note_lost_with). Whether interfaces are up comes
# late: one that goes down, or was down, takes what was added to it along, and gets back what it had. Policies come last, when the
# host forwards no more what they kept out.
function decide_unborrowed(   turn, i, key) {
  for (turn = 1; turn <= 4; turn++) {
    for (i = 1; i <= UNDO_COUNT; i++) {
      key = UNDO_ORDER[i]
      if (turn == (key ~ /\/route / ? 1 : key ~ /\/link .*\/state$/ ? 3 : key ~ / -P FORWARD$/ ? 4 : 2)) release(key)
    }
  }
}
