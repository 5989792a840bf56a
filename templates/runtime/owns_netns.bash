# Whether the namespace $1 was made by this topology: by the alias of its loopback interface, or by the journal.
owns_netns() {
  [[ ${ATTRIBUTE[$1/lo/alias]-} == "netc:$NETC_TOPOLOGY" || -n ${MADE[$'\t'"netns add $1"]-} ]]
}
