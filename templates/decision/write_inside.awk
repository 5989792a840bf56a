# The steps of a batch inside namespaces, by turns, each a call of take_turn: sysctls first, then lines for ip; every second turn
# is for the other worker.
function write_inside(number, first, last,   i, ns, turn, count, settings, lines, is_sysctl, worker, file) {
  for (worker = 0; worker <= 1; worker++) {
    file[worker] = WORK "/" number ".turns." worker
    printf "" > file[worker]
  }
  turn = first
  worker = count = 0
  settings = lines = ""
  for (i = first; i <= last + 1; i++) {
    is_sysctl = i <= last && S_LINE[i] ~ /^sysctl /
    if (i > last || S_NS[i] != S_NS[turn] || (is_sysctl && count)) {
      ns = S_NS[turn]
      print "take_turn " shell_word((VERB == "down" && ns in NETNS_PATH) ? NETNS_PATH[ns] : "/run/netns/" ns) " " turn " " count settings " <<'END'\n" lines "END" > file[worker]
      worker = 1 - worker
      turn = i
      count = 0
      settings = lines = ""
      if (i > last) break
    }
    if (is_sysctl) settings = settings " " shell_word(substr(S_LINE[i], 8))
    else {
      count++
      lines = lines S_LINE[i] "\n"
    }
  }
  for (worker = 0; worker <= 1; worker++) close(file[worker])
}
