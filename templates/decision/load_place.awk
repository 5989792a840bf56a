# Takes one line of what survey has told about rules: the numbers of the wanted texts of both families.
function load_place(line,   word, ns) {
  split(line, word, "\t")
  ns = word[1] == "-" ? "" : word[1]
  TEXT_NUMBER[ns, 4] = word[3]
  TEXT_NUMBER[ns, 6] = word[4]
}
