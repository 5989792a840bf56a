# The undo lines, each behind a newline, for what the kernel itself rewrites in the host's namespace when the key is set that
# had the value `found`: forwarding is copied to every interface, and ip_forward turns accept_redirects over (ip-sysctl.rst,
# inet_forward_change).
function dependent_undo(key, found,   name, count, i, undo, path, follows, value) {
  if (key != "net/ipv4/ip_forward" && key != "net/ipv6/conf/all/forwarding") return ""
  count = split("all\ndefault" LINKS_OF[""], name, "\n")
  undo = ""
  for (i = key == "net/ipv4/ip_forward" ? 0 : 1; i <= count; i++) {
    follows = found
    if (i == 0) {
      path = "net/ipv4/conf/all/accept_redirects"
      # Not !found: to some awks a text that says 0 is true.
      follows = found == "0" ? "1" : "0"
    } else {
      path = (key == "net/ipv4/ip_forward" ? "net/ipv4" : "net/ipv6") "/conf/" name[i] "/forwarding"
    }
    value = is_of_gone_link("", path) ? "" : sysctl_found("", path)
    if (value != "" && value != follows) undo = undo "\nsysctl " path "=" value
  }
  return undo
}
