# When all declarations are read: namespaces that only the records speak of are to be looked at, too.
function settle_declared(   i, key, word) {
  flush_waiting()
  settle_spaces()
  note_made_links()
  for (i = 1; i <= MADE_COUNT_OF["link"]; i++) {
    key = MADE_ORDER[MADE_AT["link", i]]
    if (key !~ /^\tlink add name [^ ]+ netns /) continue
    split(key, word, " ")
    look_into(word[6])
    HOLDS_PAIR[word[6]] = 1
  }
  for (i = 1; i <= MADE_COUNT_OF["rules"]; i++) {
    key = MADE_ORDER[MADE_AT["rules", i]]
    if (key != "") rules_place(substr(key, 8))
  }
  for (i = 1; i <= MADE_COUNT_OF["ln"]; i++) {
    key = MADE_ORDER[MADE_AT["ln", i]]
    # What was made in the namespace of a process that is not declared any more must go.
    if (key ~ /^\tln \/run\/netns\// && NETNS[base_name(key)] ~ /^-> \/proc\/[0-9]/) look_into(base_name(key))
  }
  for (i = 1; i <= UNDO_COUNT; i++) {
    key = UNDO_ORDER[i]
    if (key !~ /^\// && index(USERS[key], " " TOPOLOGY " ")) look_into(first_part(key))
  }
}
