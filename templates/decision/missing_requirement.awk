# What is wrong with something that must be there before `up` (empty: nothing): link NAME, bridge NAME, process PID, docker NAME,
# podman NAME.
function missing_requirement(kind, name,   key) {
  key = kind ":" name
  if (kind == "process") {
    if (!(("/proc/" name "/ns/net") in IDENTITY)) return "no process " name " is running: start it first, or write its present id"
  } else if (kind == "docker" || kind == "podman") {
    if (!(key in PROCESS)) return kind " tells of no container " name ": " ((kind in ENGINE_SAYS) ? ENGINE_SAYS[kind] : "it said nothing")
    if (PROCESS[key] == 0) return "container " name " of " kind " is not running: start it with: " kind " start " name
    if (!(("/proc/" PROCESS[key] "/ns/net") in IDENTITY)) return "container " name " of " kind " runs as process " PROCESS[key] ", which this host does not show"
  } else {
    if (!(("/" name) in LINK)) return "this host has no interface " name
    if (kind == "bridge" && LINK["/" name] != "bridge") return name " is not a bridge"
    if (owns_link("", name) && !(("end//" name) in WANTED))
      return name " is what this topology itself has made, and would go: " (kind == "bridge" ? "leave `existing` out, or " : "") "run `down` first, and make it yourself"
  }
  return ""
}
