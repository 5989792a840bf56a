# The lines of a batch for ip, all of the host. An interface is marked in the same batch: whose it is must never depend on the
# journal for long. A bridge keeps the MTU that is declared, whatever its ports have, only once its MTU was really changed
# (br_if.c, br_mtu_auto_adjust). Many interfaces are removed as a group, which takes the kernel one grace period instead of one each.
function write_ip_batch(number, first, last,   i, n, removed, group) {
  for (i = first; i <= last; i++) {
    n = last_removal(i, last)
    if (n - i >= 8) {
      group = free_group()
      for (removed = i; removed <= n; removed++) ip_line(number, removed, removed, "link set dev " substr(S_LINE[removed], 14) " group " group)
      ip_line(number, i, n, "link del group " group)
      i = n
      continue
    }
    ip_line(number, i, i, S_LINE[i])
    if (S_LINE[i] !~ /^link add name /) continue
    link_identity(S_LINE[i])
    if (L_NS == "") ip_line(number, i, i, "link set dev " L_NAME " alias netc:" TOPOLOGY)
    if (L_TYPE == "bridge") ip_line(number, i, i, "link set dev " L_NAME " mtu 1280")
  }
  close(WORK "/" number ".input")
  close(WORK "/" number ".lines")
}
