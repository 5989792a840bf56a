# Tells what is to be looked at. WORK/spaces.0 and .1: for two workers a line for each namespace that is there, with its path and
# the sysctls asked for. WORK/places: a line for each namespace whose rules count, with its path. WORK/texts: the number and the
# family of each text of rules that is wanted; text N is in WORK/rules.N. When all of it is written descriptor 3 is told.
function survey(   i, ns, path, family, number, numbers, worker) {
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
    print (ns == "" ? "-" : ns) "\t" path > (WORK "/places")
    for (family = 4; family <= 6; family += 2) {
      # Containers of one profile have the same rules.
      if (!((family RULES[ns "/" family]) in numbers)) {
        numbers[family RULES[ns "/" family]] = ++number
        printf "%s", RULES[ns "/" family] > (WORK "/rules." number)
        close(WORK "/rules." number)
        print number "\t" family > (WORK "/texts")
      }
      TEXT_NUMBER[ns, family] = numbers[family RULES[ns "/" family]]
    }
  }
  for (i = 0; i <= 1; i++) close(WORK "/spaces." i)
  close(WORK "/places")
  close(WORK "/texts")
  print "" > "/dev/fd/3"
  close("/dev/fd/3")
}
