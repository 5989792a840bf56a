# Puts the process of an engine's container into the line that gives its namespace a name, where @ENGINE:NAME stands for it. A
# name that leads elsewhere is of a container that was started anew since: what is on record inside vanished with its namespace,
# and `down` has nothing to do in the new one.
function find_container(line,   word, key, target, name, i) {
  split(line, word, " ")
  key = substr(word[3], 8)
  key = substr(key, 1, index(key, "/") - 1)
  target = "/proc/" ((key in PROCESS) ? PROCESS[key] : 0) "/ns/net"
  name = base_name(word[4])
  if (PATH_TYPE[word[4]] == "l" && PATH_TARGET[word[4]] != target) {
    for (i = 1; i <= MADE_COUNT; i++)
      if (MADE_ORDER[i] ~ /^\tlink add name [^ ]+ netns / && base_word(MADE_ORDER[i]) == name || MADE_ORDER[i] == "\trules " name) {
        delete MADE[MADE_ORDER[i]]
        MADE_ORDER[i] = ""
      }
    for (i = 1; i <= UNDO_COUNT; i++) if (index(UNDO_ORDER[i], name "/") == 1) forget_undo(UNDO_ORDER[i])
    if (VERB == "down") return line
  }
  return target == "/proc/0/ns/net" ? line : "ln -s " target " " word[4]
}
