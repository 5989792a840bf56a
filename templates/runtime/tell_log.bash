# Writes a line to the system's log, where there is one.
tell_log() {
  [[ -z $(type -P logger) ]] || logger -t netc "$NETC_TOPOLOGY: $1" 2>/dev/null {LOCK}>&- || :
}
