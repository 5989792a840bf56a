# When the wanted rules and all declarations are read: WORK/places has a line for each namespace whose rules count (`host`, the host's),
# with its path. Then descriptor 3 is told.
function write_places(   i, ns, path) {
  printf "" > (WORK "/places")
  for (i = 1; i <= RULES_COUNT; i++) {
    ns = RULES_ORDER[i]
    if (goes_whole(ns)) continue
    path = ns == "" ? "" : ns in PARTED || !(ns in NETNS || ns in NETNS_PATH) ? "none" : path_to(ns)
    print (ns == "" ? "host" : ns) "\t" path > (WORK "/places")
  }
  close(WORK "/places")
  answer("places")
}
