# Appends one line to what is declared, and notes what it asks to look at.
function append_declared(ns, line, place, borrowed,   verb, word, key) {
  verb = first_word(line)
  if (verb == "ln" && line ~ /^ln -s \/proc\/@/) line = find_container(line)
  D_COUNT++
  D_NS[D_COUNT] = ns
  D_LINE[D_COUNT] = line
  D_VERB[D_COUNT] = verb
  D_ORIGIN[D_COUNT] = place
  D_BORROWED[D_COUNT] = borrowed
  if (ns != "") look_into(ns)
  if (verb == "sysctl" && ns != "") {
    key = substr(line, 8)
    KEYS[ns] = KEYS[ns] " " substr(key, 1, index(key, "=") - 1)
  } else if (verb ~ /^ip/) {
    # A policy is read with the rules, of which there need be none.
    rules_place("")
  } else if (line ~ /^(link add|brctl addbr) /) {
    LINK_LINES[++LINK_LINE_COUNT] = D_COUNT
  } else if (line ~ /^ln -s \/proc\//) {
    split(line, word, " ")
    # What `down` takes away lies where the name leads now.
    if (VERB != "down" || PATH_TYPE[word[4]] == "") NETNS_PATH[base_name(word[4])] = word[3]
  }
}
