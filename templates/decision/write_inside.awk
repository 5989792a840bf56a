# The steps of a batch inside namespaces, by turns: sysctls first, then lines for ip; every second turn is for the other worker.
function write_inside(number, first, last,   i, ns, turn, sysctls, lines, is_sysctl, worker) {
  turn = first
  worker = sysctls = lines = 0
  for (i = first; i <= last + 1; i++) {
    is_sysctl = i <= last && S_LINE[i] ~ /^sysctl /
    if (i > last || S_NS[i] != S_NS[turn] || (is_sysctl && lines)) {
      ns = S_NS[turn]
      print ((VERB == "down" && ns in NETNS_PATH) ? NETNS_PATH[ns] : "/run/netns/" ns) "\t" turn "\t" sysctls "\t" lines > (WORK "/" number ".turns." worker)
      worker = 1 - worker
      turn = i
      sysctls = lines = 0
      if (i > last) break
    }
    if (is_sysctl) sysctls++
    else lines++
    print is_sysctl ? substr(S_LINE[i], 8) : S_LINE[i] > (WORK "/" number ".input." worker)
  }
  for (worker = 0; worker <= 1; worker++) {
    printf "" > (WORK "/" number ".turns." worker)
    printf "" > (WORK "/" number ".input." worker)
    close(WORK "/" number ".turns." worker)
    close(WORK "/" number ".input." worker)
  }
}
