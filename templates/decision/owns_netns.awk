# Whether the namespace was made by this topology: by the alias of its loopback interface, or by the journal.
function owns_netns(ns) {
  return ATTRIBUTE[ns "/lo/alias"] == "netc:" TOPOLOGY || ("\tnetns add " ns) in MADE
}
