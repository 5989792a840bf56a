# What the host had before and this topology does not need changed any more is put back, unless another one still does. Routes
# first: the kernel takes them along with the last address of their interface (see note_lost_with). Whether interfaces are up comes
# last: one that goes down, or was down, takes what was added to it along, and gets back what it had.
function decide_unborrowed(   turn, i, key) {
  for (turn = 1; turn <= 3; turn++) {
    for (i = 1; i <= UNDO_COUNT; i++) {
      key = UNDO_ORDER[i]
      if (turn == (key ~ /\/route / ? 1 : key ~ /\/link .*\/state$/ ? 3 : 2)) release(key)
    }
  }
}
