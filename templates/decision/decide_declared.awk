# Each declared line that does not hold yet is to be run, in the order of the declaration.
function decide_declared(   i) {
  for (i = 1; i <= D_COUNT; i++) decide_line(D_VERB[i], D_NS[i], D_LINE[i], D_ORIGIN[i], D_BORROWED[i])
}
