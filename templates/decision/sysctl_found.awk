# The value of a sysctl in a namespace now; empty when it is not there. The host's own are read when they are asked for.
function sysctl_found(ns, key) {
  if (ns == "" && !(("/" key) in SYSCTL)) SYSCTL["/" key] = first_line("/proc/sys/" key)
  return SYSCTL[ns "/" key]
}
