# Whether the link $2 of namespace $1 is this topology's: by its alias, or by the journal of a run that was killed
# between making and marking it.
owns_link() {
  [[ ${ATTRIBUTE[$1/$2/alias]-} == "netc:$NETC_TOPOLOGY" || -n ${MADE[$'\t'"link add name $2${1:+ netns $1}"]-} ]]
}
