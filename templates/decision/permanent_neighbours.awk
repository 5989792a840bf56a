# The lines, each behind a newline, that make the permanent neighbours of an interface of the host. They are asked for here because few
# runs need to know them.
function permanent_neighbours(name,   command, text, word, count, i, lines) {
  lines = ""
  command = "ip neigh show nud permanent dev " shell_word(name)
  while ((command | getline text) > 0) {
    count = split(text, word, " ")
    lines = lines "\nneigh replace " word[1]
    for (i = 2; i < count; i++) {
      if (word[i] == "lladdr") lines = lines " lladdr " word[++i]
      else if (word[i] == "proto") lines = lines " protocol " word[++i]
      else if (word[i] ~ /^(router|extern_learn)$/) lines = lines " " word[i]
    }
    lines = lines " dev " name " nud permanent"
  }
  close(command)
  return lines
}
