# Tells which namespaces are to be looked into, when all declarations are read. WORK/spaces.0 and .1: for two workers a line for each
# that is there, with its path and the sysctls asked for. When they are written descriptor 3 is told.
function write_spaces(   i, ns, worker) {
  printf "" > (WORK "/spaces.0")
  printf "" > (WORK "/spaces.1")
  worker = 0
  for (i = 1; i <= TO_LOOK_COUNT; i++) {
    ns = TO_LOOK_ORDER[i]
    if (!(ns in NETNS) && !(ns in NETNS_PATH)) continue
    if (goes_whole(ns) || ns in PARTED) continue
    print ns "\t" path_to(ns) "\t" substr(KEYS[ns], 2) > (WORK "/spaces." worker)
    worker = 1 - worker
  }
  for (i = 0; i <= 1; i++) close(WORK "/spaces." i)
  answer("spaces")
}
