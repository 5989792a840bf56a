# Takes one line of find(1): type (f, d, l), path, and where a symbolic link leads. NETNS tells what a name in /run/netns is:
# live, dead (see observe_line), or where a link leads.
function load_path(line,   word) {
  split(line, word, "\t")
  PATH_TYPE[word[2]] = word[1]
  PATH_TARGET[word[2]] = word[3]
  if (folder_of(word[2]) == "/run/netns") NETNS[base_name(word[2])] = word[1] == "l" ? "-> " word[3] : "live"
}
