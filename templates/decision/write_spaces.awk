# Tells which namespaces are to be looked into, when all declarations are read: WORK/spaces has a line for each that is there, with
# its path and the sysctls asked for. When it is written descriptor 3 is told.
function write_spaces(   i, ns, count) {
  printf "" > (WORK "/spaces")
  count = 0
  for (i = 1; i <= TO_LOOK_COUNT; i++) {
    ns = TO_LOOK_ORDER[i]
    if (!(ns in NETNS) && !(ns in NETNS_PATH)) continue
    if (goes_whole(ns) || ns in PARTED) continue
    print ns "\t" path_to(ns) "\t" substr(KEYS[ns], 2) > (WORK "/spaces")
    SPACES[++count] = ns
  }
  close(WORK "/spaces")
  answer("spaces")
}
