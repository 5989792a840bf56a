# Takes word of what is there to be observed: a namespace (see observe_space), or all rules; or of how looking ended, `interrupted`
# or not. Namespaces are taken in the order of the list, so that it does not matter which worker is faster.
function load_answer(line,   word) {
  split(line, word, " ")
  if (word[1] == "rules") observe_rules()
  else if (word[1] == "interrupted") INTERRUPTED = 1
  else if (word[1] == "seen") ALL_SEEN = 1
  else ANSWERED[word[2]] = word[1]
  while (OBSERVED + 0 in ANSWERED) observe_space(OBSERVED++)
}
