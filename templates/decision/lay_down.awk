# The kernel makes a link-local address of the MAC address that an interface comes up with, so one of our own that gets another
# MAC goes down for it. Its own lines bring it up again, and make anew what goes with it; what undoes that is the script that
# stood before.
function lay_down(ns, link, origin,   name) {
  if (ATTRIBUTE[link "/state"] != "up") return
  name = base_name(link)
  step("~", ns, "link set dev " name " down", origin, "up", "")
  forget_lost_when_down(ns, name)
}
