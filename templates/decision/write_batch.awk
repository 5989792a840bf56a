# Writes the data of a batch, by its executor:
#   ip, beside lines for `ip -batch`; N.lines tells for each of them the first and the last of its steps
#   inside    N.turns.W, the turns of worker W: shell commands (see write_inside)
#   sysctl    KEY=VALUE, a line each          rm, mkdir, rmdir    the paths
#   file      PATH and whether it is new (+) or not (~), and below it its text, each line behind a tab
#   restore   N.load4, N.load6 for iptables-restore, N.back4, N.back6 what puts back; N.ports UDP ports whose flows are forgotten
#   command, policy    the command
function write_batch(number, executor, first, last,   i, family, text, input) {
  input = WORK "/" number ".input"
  if (executor == "ip" || executor == "beside") write_ip_batch(number, first, last)
  else if (executor == "inside") write_inside(number, first, last)
  else if (executor == "restore") {
    for (family = 4; family <= 6; family += 2) {
      if (!((first, family) in LOAD)) continue
      write_text(number ".load" family, LOAD[first, family])
      write_text(number ".back" family, BACK[first, family])
    }
    write_ports(number, first, last)
  } else {
    for (i = first; i <= last; i++) {
      if (executor == "file") {
        text = F_TEXT[F_INDEX[substr(S_LINE[i], 6)]]
        gsub(/\n/, "\n\t", text)
        printf "%s\t%s\n\t%s\n", substr(S_LINE[i], 6), S_SIGN[i], substr(text, 1, length(text) - 2) > input
      } else if (executor == "command" || executor == "policy") print S_LINE[i] > input
      else print substr(S_LINE[i], index(S_LINE[i], " ") + 1) > input
    }
    close(input)
  }
}
