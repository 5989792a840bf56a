# When all declarations are read: namespaces that only the records speak of are to be looked at, too.
function settle_declared(   i, key, word) {
  flush_waiting()
  settle_spaces()
  note_made_links()
  for (i = 1; i <= MADE_COUNT; i++) {
    key = MADE_ORDER[i]
    if (key ~ /^\tlink add name [^ ]+ netns /) {
      split(key, word, " ")
      look_into(word[6])
      HOLDS_PAIR[word[6]] = 1
    } else if (key ~ /^\trules /) {
      rules_place(substr(key, 8))
    } else if (key ~ /^\tln \/run\/netns\// && NETNS[base_name(key)] ~ /^-> \/proc\/[0-9]/) {
      # What was made in the namespace of a process that is not declared any more must go.
      look_into(base_name(key))
    }
  }
  for (i = 1; i <= UNDO_COUNT; i++) {
    key = UNDO_ORDER[i]
    if (key !~ /^\// && index(USERS[key], " " TOPOLOGY " ")) look_into(first_part(key))
  }
}
