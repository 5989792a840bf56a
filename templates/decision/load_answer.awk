# Takes word of what is there to be observed (see observe_space), or that all is. What is observed is taken in the order of the list, so
# that it does not matter which worker is faster.
function load_answer(line,   word) {
  split(line, word, " ")
  if (word[1] == "seen") read_on()
  else ANSWERED[word[2]] = word[1]
  while (OBSERVED + 0 in ANSWERED) observe_space(OBSERVED++)
}
