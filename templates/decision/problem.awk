# Writes down one reason to refuse the run, with its place in the topology.
function problem(origin, text) {
  PROBLEMS++
  print (origin == "" ? "" : origin ": ") text > (WORK "/problems")
}
