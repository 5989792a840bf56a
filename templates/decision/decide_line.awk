# Decides about one declared line: nothing where it holds, else the steps that make it hold.
function decide_line(verb, ns, line, origin, borrowed) {
  RECORD = borrowed ? "borrowed" : ""
  if (verb == "require") return
  if (verb == "rules") decide_rules(ns, 1)
  else if (verb == "files") decide_files()
  else if (verb == "netns") decide_netns(line, origin)
  else if (line ~ /^(link add|brctl addbr) /) decide_link_add(line, origin)
  else if (verb == "link" || verb == "brctl") decide_link_set(ns, line, origin)
  else if (verb == "addr") decide_address(ns, line, origin)
  else if (verb == "route") decide_route(ns, line, origin)
  else if (verb == "neigh") decide_proxy(ns, line, origin)
  else if (verb == "sysctl") decide_sysctl(ns, line, origin)
  else if (verb == "ln") decide_symlink(line, origin)
  else if (verb ~ /^ip6?tables$/) decide_policy(line, origin)
  else {
    print "netc: internal error: no such declaration: " line > "/dev/stderr"
    INTERNAL_ERROR = 1
    exit 1
  }
}
