# Tells what is to be looked at. WORK/spaces.0 and .1: for two workers a line for each namespace that is there, with its path and
# the sysctls asked for. WORK/places: a line for each namespace whose rules count (`host`, the host's), with its path. When all of it is
# written descriptor 3 is told.
function survey(   i, ns, path, worker) {
  printf "" > (WORK "/spaces.0")
  printf "" > (WORK "/spaces.1")
  worker = 0
  for (i = 1; i <= TO_LOOK_COUNT; i++) {
    ns = TO_LOOK_ORDER[i]
    if (!(ns in NETNS) && !(ns in NETNS_PATH)) continue
    if (goes_whole(ns) || ns in PARTED) continue
    path = ns in NETNS_PATH ? NETNS_PATH[ns] : "/run/netns/" ns
    print ns "\t" path "\t" substr(KEYS[ns], 2) > (WORK "/spaces." worker)
    worker = 1 - worker
  }
  printf "" > (WORK "/places")
  for (i = 1; i <= RULES_COUNT; i++) {
    ns = RULES_ORDER[i]
    if (goes_whole(ns)) continue
    path = ns in PARTED ? "none" : ns == "" ? "" : ns in NETNS_PATH ? NETNS_PATH[ns] : (ns in NETNS) ? "/run/netns/" ns : "none"
    print (ns == "" ? "host" : ns) "\t" path > (WORK "/places")
  }
  for (i = 0; i <= 1; i++) close(WORK "/spaces." i)
  close(WORK "/places")
  print "" > "/dev/fd/3"
  close("/dev/fd/3")
}
