# Takes one line of the declared table. A [header] names the namespaces that the lines below it stand in: `host`, or one or
# more of the topology's, each of which gets them all; `borrowed` behind it marks what the host had before. Behind `  # ` stands the place
# in the topology, which also holds for the lines below; a line for many comes from where each of its namespaces does.
function load_declared(line,   mark, place, i) {
  if (line == "") return
  if (line ~ /^\[/) {
    mark = index(line, "]")
    HEAD_COUNT = split(substr(line, 2, mark - 2), HEAD, " ")
    HEAD_BORROWED = substr(line, mark + 1) == " borrowed" ? 1 : ""
    if (HEAD[1] == "host") HEAD[1] = ""
    return
  }
  place = ""
  mark = index(line, "  # ")
  if (mark) { place = substr(line, mark + 4); line = substr(line, 1, mark - 1); sub(/ +$/, "", line) }
  if (place != "" && HEAD_COUNT == 1) ORIGIN = place
  for (i = 1; i <= HEAD_COUNT; i++) declare(HEAD[i], line, place)
}
