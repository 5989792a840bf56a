# Drops the settings that a link had as a port of a bridge: on another one it starts with none.
function forget_port(link) {
  delete ATTRIBUTE[link "/bridge_slave.hairpin"]
  delete ATTRIBUTE[link "/bridge_slave.isolated"]
}
