# The command that runs a line in a namespace, as a person would type it.
function command_text(ns, line,   executor) {
  executor = executor_of(line)
  if (executor == "ip") return "ip " (ns == "" ? "" : "-n " ns " ") line
  if (executor == "file") return "write " substr(line, 6)
  if (executor == "sysctl") line = "sysctl -w " substr(line, 8)
  return (ns == "" || executor == "command" ? "" : "ip netns exec " ns " ") line
}
