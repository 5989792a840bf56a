# What is told when a batch is done.
function write_report(number, first, last,   i) {
  if (QUIET) return
  for (i = first; i <= last; i++) print step_text(i) > (WORK "/" number ".report")
  close(WORK "/" number ".report")
}
