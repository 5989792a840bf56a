# Writes to WORK/problems why this run must be refused, before anything is touched: a name that is declared is held by somebody
# else, or something that is declared to be there already is not. All reasons are told, not only the first.
function preflight_objects(   i, ns, line, name, word, origin) {
  PROBLEMS = 0
  for (i = 1; i <= D_COUNT; i++) {
    ns = D_NS[i]
    line = D_LINE[i]
    origin = D_ORIGIN[i]
    split(line, word, " ")
    if (word[1] == "netns") {
      name = word[3]
      if ((name in NETNS) && !is_leaving("/run/netns/" name) && !owns_netns(name))
        problem(origin, "the network namespace " name " is there already and not of this topology: rename the container, or remove it with: ip netns del " name)
    } else if (line ~ /^(link add|brctl addbr) /) {
      link_identity(line)
      preflight_link(origin, L_NS "/" L_NAME)
      if (L_PEER != "") preflight_link(origin, L_PEER)
    } else if (word[1] == "ln") {
      preflight_name(origin, word[3], word[4])
    } else if (word[1] == "require") {
      line = missing_requirement(word[2], word[3])
      if (line != "") problem(origin, line)
    } else if (word[1] == "route") {
      route_key(ns, line)
      name = (ns "/route " KEY) in USERS ? without_user(USERS[ns "/route " KEY]) : ""
      if ((KEY in ROUTE) && (ROUTE[KEY] !~ / proto 205$/ || name != "") && !leads_to(ROUTE[KEY]) && !owns_netns(ns)) {
        name = ROUTE[KEY]
        sub(/ proto.*$/, "", name)
        problem(origin, "there is another route already: " word[3] " " ROUTE_TYPE[KEY] name "; " \
          (origin ~ / routes auto: / ? "remove it, or write it in the host's block, and none is computed" : "give this one a metric"))
      }
    } else if (word[1] == "link" && word[5] == "master") {
      name = ATTRIBUTE[ns "/" word[4] "/master"]
      if (D_BORROWED[i] && name != "" && name != word[6] && !may_move_port(word[4], name))
        problem(origin, "the interface " word[4] " belongs to " name " already: release it with: ip link set dev " word[4] " nomaster")
    }
  }
  for (i = 1; i <= F_COUNT; i++)
    if (PATH_TYPE[F_PATH[i]] != "" && !owns_file(F_PATH[i]))
      problem(F_ORIGIN[i], "the file " F_PATH[i] " is there already and not of this topology: move it away")
}
