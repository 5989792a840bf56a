# Whether anything that the host had before is declared to be changed.
function has_borrowed(   i) {
  for (i = 1; i <= D_COUNT; i++) if (D_BORROWED[i]) return 1
  return 0
}
