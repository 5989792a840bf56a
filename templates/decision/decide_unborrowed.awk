# What the host had before and this topology does not need changed any more is put back, unless another one still does. Routes
# first: the kernel takes them along with the last address of their interface (see note_lost_with).
function decide_unborrowed(   i) {
  for (i = 1; i <= UNDO_COUNT; i++) if (UNDO_ORDER[i] ~ /\/route /) release(UNDO_ORDER[i])
  for (i = 1; i <= UNDO_COUNT; i++) if (UNDO_ORDER[i] !~ /\/route /) release(UNDO_ORDER[i])
}
