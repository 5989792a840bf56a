# The lines for ip that make the link of step `new`, and mark it in the same batch: whose it is must never depend on the journal for
# long. A pair goes on its bridge at once, and becomes the port that it is to be with its mark, which spares a line each. A bridge
# keeps the MTU that is declared, whatever its ports have, only once its MTU was really changed (br_if.c, br_mtu_auto_adjust).
# Returns the last step, of those up to `last`, that the lines are for.
function write_link_add(number, new, last,   line, joined, done, port, mark) {
  link_identity(S_LINE[new])
  line = S_LINE[new]
  joined = new
  if (L_TYPE == "veth" && new < last && index(S_LINE[new + 1], "link set dev " L_NAME " master ") == 1) {
    joined++
    sub(/ type veth /, substr(S_LINE[joined], 14 + length(L_NAME)) " type veth ", line)
  }
  ip_line(number, new, joined, line)
  done = joined
  if (L_NS == "") {
    mark = "link set dev " L_NAME " alias netc:" TOPOLOGY
    port = "link set dev " L_NAME " type bridge_slave"
    while (done < last && index(S_LINE[done + 1], port " ") == 1) {
      done++
      mark = mark (done == joined + 1 ? " type bridge_slave" : "") substr(S_LINE[done], length(port) + 1)
    }
    if (done > joined) ip_line(number, joined + 1, done, mark)
    else ip_line(number, new, new, mark)
  }
  if (L_TYPE == "bridge") ip_line(number, new, new, "link set dev " L_NAME " mtu 1280")
  return done
}
