# Whether the host forwarded nothing of a family before netc: it does not now, or a topology has switched it on, with the policy of
# FORWARD or (`iptables off`) without.
function forwarding_was_off(key, command) {
  return first_line("/proc/sys/" key) == "0" || ("/sysctl " key) in UNDO || ("/" command " -P FORWARD") in UNDO
}
