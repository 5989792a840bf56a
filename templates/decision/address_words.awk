# How ip is told of an IPv6 address besides itself and its interface, with a blank in front of each word. The piece of JSON may begin with
# what is said of the link.
function address_words(text,   words, word, count, i) {
  text = substr(text, index(text, "\"family\":"))
  words = ""
  count = split("nodad noprefixroute home mngtmpaddr autojoin", word, " ")
  for (i = 1; i <= count; i++) if (index(text, "\"" word[i] "\":true")) words = words " " word[i]
  if (index(text, "\"address\":")) words = words " peer " json_value(text, "address") "/" json_value(text, "prefixlen")
  if (index(text, "\"metric\":")) words = words " metric " json_value(text, "metric")
  return words
}
