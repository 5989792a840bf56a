# The path of a namespace that is there.
function path_to(ns) {
  return ns in NETNS_PATH ? NETNS_PATH[ns] : "/run/netns/" ns
}
