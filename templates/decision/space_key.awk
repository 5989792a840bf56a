# What the journal calls the namespace of a process that `ln -s PATH NAME` gives a name: that name, and the namespace's own number.
function space_key(line,   word) {
  split(line, word, " ")
  return "\tspace " base_name(word[4]) " " IDENTITY[word[3]]
}
