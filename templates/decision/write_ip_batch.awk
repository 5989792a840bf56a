# The lines of a batch for ip, all of the host. Many interfaces are removed as a group, which takes the kernel one grace period
# instead of one each.
function write_ip_batch(number, first, last,   i, n, removed, group) {
  for (i = first; i <= last; i++) {
    n = last_removal(i, last)
    if (n - i >= 8) {
      group = free_group()
      for (removed = i; removed <= n; removed++) ip_line(number, removed, removed, "link set dev " substr(S_LINE[removed], 14) " group " group)
      ip_line(number, i, n, "link del group " group)
      i = n
    } else if (S_LINE[i] ~ /^link add name /) i = write_link_add(number, i, last)
    else ip_line(number, i, i, S_LINE[i])
  }
  close(WORK "/" number ".input")
  close(WORK "/" number ".lines")
}
