# Drops the settings that the link $1 (namespace/name) had as a port of a bridge: on another one it starts with none.
forget_port() {
  unset -v "ATTRIBUTE[$1/bridge_slave.hairpin]" "ATTRIBUTE[$1/bridge_slave.isolated]"
}
