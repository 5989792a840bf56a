# Prints this script from memory, as one that runs the function named by its arguments: its own text may have come through
# a pipe, or its file may be gone.
script_text() {
  declare -p NETC_TOPOLOGY NETC_CHAINS NETC_VERB NETC_VERSION NETC_TOOLS && declare -f && printf '%s\n' '"$@"'
}
