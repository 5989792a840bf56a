# Takes a `link add`, `link set` or brctl line apart: A_KEY (the keys of ATTRIBUTE it speaks of), A_VALUE (their wanted values),
# A_NS and A_SET (the namespace and the `link set` words that make each of them true alone).
function attributes_of(ns, line,   word, count, i, dev, group) {
  A_COUNT = 0
  count = split(line, word, " ")
  dev = group = ""
  if (word[1] == "brctl") {
    if (word[2] == "addif") attribute(ns, word[4], "", "master", word[3])
    if (word[2] == "stp") attribute(ns, word[3], "bridge", "stp_state", word[4] == "on" ? 1 : 0)
    return
  }
  for (i = 3; i <= count; i++) {
    if (word[i] == "name" || word[i] == "dev") dev = word[++i]
    else if (word[i] == "netns") ns = word[++i]
    else if (word[i] == "type") group = word[++i]
    else if (word[i] == "peer") {
      # What follows speaks of the other end, which is made inside its namespace.
      group = ""
      dev = word[i + 2]
      ns = word[i + 4]
      i += 4
    } else if (word[i] == "up" || word[i] == "down") {
      A_COUNT++
      A_KEY[A_COUNT] = ns "/" dev "/state"
      A_VALUE[A_COUNT] = word[i]
      A_NS[A_COUNT] = ns
      A_SET[A_COUNT] = "link set dev " dev " " word[i]
    } else {
      attribute(ns, dev, group, word[i], word[i + 1])
      i++
    }
  }
}
