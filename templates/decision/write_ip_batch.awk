# The lines of a batch for ip, all of the host. An interface is marked in the same batch: whose it is must never depend on the
# journal for long. A bridge keeps the MTU that is declared, whatever its ports have, only once its MTU was really changed
# (br_if.c, br_mtu_auto_adjust). A pair goes on its bridge at once, which spares a line each. Many interfaces are removed as a
# group, which takes the kernel one grace period instead of one each.
function write_ip_batch(number, first, last,   i, n, line, removed, group) {
  for (i = first; i <= last; i++) {
    n = last_removal(i, last)
    if (n - i >= 8) {
      group = free_group()
      for (removed = i; removed <= n; removed++) ip_line(number, removed, removed, "link set dev " substr(S_LINE[removed], 14) " group " group)
      ip_line(number, i, n, "link del group " group)
      i = n
      continue
    }
    if (S_LINE[i] !~ /^link add name /) {
      ip_line(number, i, i, S_LINE[i])
      continue
    }
    link_identity(S_LINE[i])
    n = i
    line = S_LINE[i]
    if (L_TYPE == "veth" && i < last && index(S_LINE[i + 1], "link set dev " L_NAME " master ") == 1) {
      n = i + 1
      sub(/ type veth /, substr(S_LINE[n], 14 + length(L_NAME)) " type veth ", line)
    }
    ip_line(number, i, n, line)
    if (L_NS == "") ip_line(number, i, i, "link set dev " L_NAME " alias netc:" TOPOLOGY)
    if (L_TYPE == "bridge") ip_line(number, i, i, "link set dev " L_NAME " mtu 1280")
    i = n
  }
  close(WORK "/" number ".input")
  close(WORK "/" number ".lines")
}
