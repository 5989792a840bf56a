# Decides about one declared line: nothing where it holds, else the steps that make it hold.
function decide_line(ns, line, origin, borrowed) {
  RECORD = borrowed ? "borrowed" : ""
  if (line ~ /^require /) return
  if (line == "rules") decide_rules(ns, 1)
  else if (line == "files") decide_files()
  else if (line ~ /^netns add /) decide_netns(line, origin)
  else if (line ~ /^link add name / || line ~ /^brctl addbr /) decide_link_add(line, origin)
  else if (line ~ /^link set dev / || line ~ /^brctl (addif|stp) /) decide_link_set(ns, line, origin)
  else if (line ~ /^addr add /) decide_address(ns, line, origin)
  else if (line ~ /^route add /) decide_route(ns, line, origin)
  else if (line ~ /^neigh add proxy /) decide_proxy(ns, line, origin)
  else if (line ~ /^sysctl /) decide_sysctl(ns, line, origin)
  else if (line ~ /^ln -s /) decide_symlink(line, origin)
  else if (line ~ /^ip6?tables -P /) decide_policy(line, origin)
  else {
    print "netc: internal error: no such declaration: " line > "/dev/stderr"
    INTERNAL_ERROR = 1
    exit 1
  }
}
