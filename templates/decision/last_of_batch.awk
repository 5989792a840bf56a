# The last step that can be run together with the step `first`.
function last_of_batch(first,   last, executor, next_executor) {
  executor = executor_of(S_LINE[first])
  if (executor == "command" || executor == "policy") return first
  for (last = first; last < S_COUNT; last++) {
    next_executor = executor_of(S_LINE[last + 1])
    if (S_NS[first] != "" && (executor == "ip" || executor == "sysctl")) {
      if (S_NS[last + 1] == "" || (next_executor != "ip" && next_executor != "sysctl")) break
    } else if (next_executor != executor || S_NS[last + 1] != S_NS[first]) {
      break
    } else if ((last + 1, 4) in LOAD || (last + 1, 6) in LOAD) {
      break
    }
  }
  return last
}
