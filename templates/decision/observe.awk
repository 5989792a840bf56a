# Takes one piece of what a namespace was asked (templates/runtime/look_inside.bash), which is cut at each }: lines with
# sysctls, and a piece of the JSON that `ip -j -d` prints for addr show, route show table all and neigh show proxy.
function observe(text,   line, count, i, key) {
  if (ROUTE_BEGINNING != "") {
    observe_route(ROUTE_BEGINNING text)
    return
  }
  count = split(text, line, "\n")
  for (i = 1; i < count || (i == count && line[i] !~ /[{"]/); i++) {
    if (line[i] !~ /^net\//) continue
    key = substr(line[i], 1, index(line[i], "=") - 1)
    SYSCTL[HERE "/" key] = substr(line[i], index(line[i], "=") + 1)
    SYSCTLS_OF[HERE] = SYSCTLS_OF[HERE] "\n" key
  }
  if (i == count) observe_object(line[count])
}
