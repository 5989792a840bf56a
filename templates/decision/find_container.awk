# Puts the process of an engine's container into the line that gives its namespace a name, where @ENGINE:NAME stands for it.
function find_container(line,   word, key) {
  split(line, word, " ")
  key = substr(word[3], 8)
  key = first_part(key)
  return (key in PROCESS) && PROCESS[key] ? "ln -s /proc/" PROCESS[key] "/ns/net " word[4] : line
}
