# Takes one line about the processes that are spoken of (templates/runtime/find_processes.bash): which namespace a path in /proc
# is (identity), the process of an engine's container, 0 when it is not running (process), or what an engine complains of (says).
function load_process(line,   word) {
  split(line, word, "\t")
  if (word[1] == "identity") IDENTITY[word[2]] = word[3]
  else if (word[1] == "process") PROCESS[word[2]] = word[3]
  else if (!(word[2] in ENGINE_SAYS)) ENGINE_SAYS[word[2]] = word[3]
}
