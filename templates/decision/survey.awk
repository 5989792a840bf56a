# Tells what is to be looked at. WORK/spaces.0 and .1: for two workers a line for each namespace that is there, with its path and
# the sysctls asked for.
# WORK/places: a line for each namespace whose rules count, with the numbers of the wanted rules of both families; text N is
# in WORK/rules.N.
function survey(   i, ns, path, family, number, line, numbers, worker) {
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
  number = 0
  for (i = 1; i <= RULES_COUNT; i++) {
    ns = RULES_ORDER[i]
    if (goes_whole(ns)) continue
    path = ns in PARTED ? "none" : ns == "" ? "-" : ns in NETNS_PATH ? NETNS_PATH[ns] : (ns in NETNS) ? "/run/netns/" ns : "none"
    line = (ns == "" ? "-" : ns) "\t" path
    for (family = 4; family <= 6; family += 2) {
      # Containers of one profile have the same rules.
      if (!((family RULES[ns "/" family]) in numbers)) {
        numbers[family RULES[ns "/" family]] = ++number
        printf "%s", RULES[ns "/" family] > (WORK "/rules." number)
        close(WORK "/rules." number)
        print number "\t" family > (WORK "/texts")
      }
      line = line "\t" numbers[family RULES[ns "/" family]]
    }
    print line > (WORK "/places")
  }
}
