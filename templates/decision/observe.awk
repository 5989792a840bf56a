# Takes one piece of what namespaces were asked (templates/runtime/look_inside.bash), which is cut at each }: lines with marks and
# sysctls, and a piece of the JSON that `ip -j -d` prints for addr show, route show table all and neigh show proxy. What is between
# a begin and its end is of one namespace; without an end there is none. The mark of both is of this run, so that no text
# inside can speak for another namespace, or say that everything has been seen.
function observe(text,   line, count, i, word) {
  count = split(text, line, "\n")
  for (i = 1; i < count || (i == count && line[i] !~ /[{"]/); i++) {
    if (index(line[i], MARK) == 1) {
      split(line[i], word, " ")
      if (word[2] == "begin") HERE = word[3]
      else if (word[2] == "seen") read_on()
      else if (word[2] == "nothing") {
        forget_namespace(HERE)
        if (HERE in NETNS) NETNS[HERE] = "dead"
      }
    } else if (line[i] ~ /^net\//) {
      word[1] = substr(line[i], 1, index(line[i], "=") - 1)
      SYSCTL[HERE "/" word[1]] = substr(line[i], index(line[i], "=") + 1)
      SYSCTLS_OF[HERE] = SYSCTLS_OF[HERE] "\n" word[1]
    }
  }
  if (i == count) observe_object(line[count])
}
