# A list of users, each between blanks, without this topology; empty when it was the only one.
function without_user(users,   word, count, i, rest) {
  count = split(users, word, " ")
  rest = ""
  for (i = 1; i <= count; i++) if (word[i] != TOPOLOGY) rest = rest " " word[i] " "
  return rest
}
