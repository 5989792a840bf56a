# Whether the file $1 is this topology's: by the journal, or, as files outlive a reboot and the journal does not, by the
# first line of the hosts file that stands in the same directory.
owns_file() {
  local first=''
  [[ -n ${MADE[$'\t'"file $1"]-} ]] && return 0
  [[ -f ${1%/*}/hosts ]] && IFS= read -r first <"${1%/*}/hosts"
  [[ $first == "# netc:$NETC_TOPOLOGY" ]]
}
