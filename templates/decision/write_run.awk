# Writes down the run for templates/runtime/act.bash. Steps that follow each other and can be run as one make a batch; those
# inside namespaces, of which none needs another's, make one of all these namespaces. In WORK:
#   batches    a line each: number, executor, first step, last step, namespace (- the host's), steps added, modified, removed
#   N.journal, N.shared    what has to be on record before batch N
#   N.input    its data (see write_batch); N.report    what is told when it is done
#   steps      a line a step: sign, namespace, executor, place in the topology, line; undo: a line each: step, namespace, line
#   counts     steps added, modified, removed so far, what holds already, and all steps
#   settled.journal, settled.shared    the records when all went well, if they differ; before.... as they were
function write_run(   first, last, executor, number) {
  printf "" > (WORK "/batches")
  number = 0
  for (first = 1; first <= S_COUNT; first = last + 1) {
    last = last_of_batch(first)
    executor = executor_of(S_LINE[first])
    if (S_NS[first] != "" && (executor == "ip" || executor == "sysctl")) executor = "inside"
    if (executor == "ip" && runs_beside(first, last)) executor = "beside"
    number++
    write_records(number, first, last)
    write_batch(number, executor, first, last)
    write_report(number, first, last)
    print number, executor, first, last, (S_NS[first] == "" ? "-" : S_NS[first]), counts_of(first, last) > (WORK "/batches")
  }
  write_steps()
  write_settled()
  print 0, 0, 0, UNCHANGED + 0, S_COUNT + 0 > (WORK "/counts")
}
