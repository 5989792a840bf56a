# The steps and what undoes them, for runs that fail.
function write_steps(   i, n, count, line) {
  printf "" > (WORK "/steps")
  printf "" > (WORK "/undo")
  for (i = 1; i <= S_COUNT; i++) {
    print S_SIGN[i] "\t" S_NS[i] "\t" executor_of(S_LINE[i]) "\t" S_ORIGIN[i] "\t" S_LINE[i] > (WORK "/steps")
    count = split(S_UNDO[i], line, "\n")
    for (n = 1; n <= count; n++) print i "\t" S_NS[i] "\t" line[n] > (WORK "/undo")
  }
}
