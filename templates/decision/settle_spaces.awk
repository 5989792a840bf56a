# Records about a name in /run/netns hold for the namespace it led to, which nsfs numbers (namespaces(7)). Where the name now leads
# elsewhere, or is going to, they part from it (see part_from); what is left in the earlier one can be taken away as long as the
# name still leads there. A process id alone would not do: it may be another process by now.
function settle_spaces(   ns, name, now, wanted) {
  for (ns in SPACE) {
    name = "/run/netns/" ns
    now = PATH_TYPE[name] == "l" ? IDENTITY[PATH_TARGET[name]] : ""
    wanted = now
    if (ns in NETNS_PATH) wanted = IDENTITY[NETNS_PATH[ns]]
    else if ((ns in OWN_ORIGIN) && VERB != "down") wanted = ""
    if (SPACE[ns] == wanted) continue
    if ((ns "@", wanted) in EARLIER) {
      # A run that was to lead the name elsewhere did not come to its end: the two change places.
      EARLIER[ns "@", SPACE[ns]] = 1
      rename_records(ns, ns "@@")
      rename_records(ns "@", ns)
      rename_records(ns "@@", ns "@")
    } else part_from(ns)
    if (now != wanted && (ns "@", now) in EARLIER) NETNS_PATH[ns "@"] = PATH_TARGET[name]
    if (!(ns in NETNS_PATH) && now != wanted) PARTED[ns] = 1
  }
  # A name of the host's namespace gives way to a namespace of its own: what the host has is not in that.
  for (ns in OWN_ORIGIN)
    if (VERB != "down" && PATH_TYPE["/run/netns/" ns] == "l" && (("\tln /run/netns/" ns) in MADE)) PARTED[ns] = 1
  # A namespace that the script has made gives its name to that of a process.
  for (ns in NETNS_PATH) {
    if (VERB == "down" || !(("\tnetns add " ns) in MADE)) continue
    part_from(ns)
    if (NETNS[ns] == "live") NETNS_PATH[ns "@"] = "/run/netns/" ns
  }
}
