# `sysctl KEY=VALUE`. Its undo lines also put back what the kernel rewrites along with it, where that would not come back by
# itself: forwarding follows on every interface, accept_redirects turns the other way (inet_forward_change).
function decide_sysctl(ns, line, origin,   key, found, undo, wanted) {
  key = substr(line, 8)
  wanted = substr(key, index(key, "=") + 1)
  key = substr(key, 1, index(key, "=") - 1)
  if (RECORD == "borrowed" && is_as_before(ns "/sysctl " key, line)) {
    give_back(ns "/sysctl " key, origin)
    return
  }
  found = is_of_gone_link(ns, key) ? "" : sysctl_found(ns, key)
  if (found == wanted) {
    UNCHANGED++
    return
  }
  undo = found == "" ? "" : "sysctl " key "=" found
  if (RECORD != "" && ns == "") undo = undo dependent_undo(key, found)
  BORROWED_KEY = ns "/sysctl " key
  if (found != "") step("~", ns, line, origin, found, undo)
  else step("+", ns, line, origin, "", "-")
}
