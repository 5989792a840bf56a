# Whether a name that a namespace is to get is taken, and whether it is the second one of the same namespace: two names would
# each undo what the other sets up.
function preflight_name(origin, target, path,   holder) {
  if (PATH_TYPE[path] != "" && !is_leaving(path) && !(PATH_TYPE[path] == "l" && PATH_TARGET[path] == target) && !(("\tln " path) in MADE))
    problem(origin, path " is there already and not of this topology: rename the container, or move it away")
  if (!(target in IDENTITY)) return
  if (!(IDENTITY["self"] in HOLDER)) HOLDER[IDENTITY["self"]] = "the host itself"
  holder = IDENTITY[target]
  if (holder in HOLDER) problem(origin, "the network namespace of " base_name(path) " is that of " HOLDER[holder] ": start it with one of its own")
  HOLDER[holder] = "container " base_name(path)
}
