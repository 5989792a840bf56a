# Writes to WORK/problems why this run must be refused, before anything is touched: a name that is declared is held by somebody
# else, or something that is declared to be there already is not. All reasons are told, not only the first.
function preflight_objects(   i, verb, ns, line, name, word, origin) {
  PROBLEMS = 0
  for (i = 1; i <= D_COUNT; i++) {
    verb = D_VERB[i]
    # These meet nothing that can be somebody else's but what they are on.
    if (verb == "sysctl" || verb == "addr") continue
    ns = D_NS[i]
    line = D_LINE[i]
    origin = D_ORIGIN[i]
    if (verb == "netns") {
      name = substr(line, 11)
      if ((name in NETNS) && !owns_netns(name) && !is_leaving("/run/netns/" name))
        problem(origin, "the network namespace " name " is there already and not of this topology: rename the container, or remove it with: ip netns del " name)
    } else if (line ~ /^(link add|brctl addbr) /) {
      link_identity(line)
      preflight_link(origin, L_NS "/" L_NAME)
      if (L_PEER != "") preflight_link(origin, L_PEER)
    } else if (verb == "ln") {
      split(line, word, " ")
      preflight_name(origin, word[3], word[4])
    } else if (verb == "require") {
      split(line, word, " ")
      line = missing_requirement(word[2], word[3])
      if (line != "") problem(origin, line)
    } else if (verb == "route") {
      route_key(ns, line)
      if (!(KEY in ROUTE) || leads_to(ROUTE[KEY]) || owns_netns(ns)) continue
      if (ROUTE[KEY] !~ / proto 205$/ || has_other_users(ns "/route " KEY)) another_route(origin)
    } else if (D_BORROWED[i] && verb == "link") {
      split(line, word, " ")
      if (word[5] != "master") continue
      name = ATTRIBUTE[ns "/" word[4] "/master"]
      if (name != "" && name != word[6] && !may_move_port(word[4], name))
        problem(origin, "the interface " word[4] " belongs to " name " already: release it with: ip link set dev " word[4] " nomaster")
    }
  }
  for (i = 1; i <= F_COUNT; i++)
    if (PATH_TYPE[F_PATH[i]] != "" && !owns_file(F_PATH[i]))
      problem(F_ORIGIN[i], "the file " F_PATH[i] " is there already and not of this topology: move it away")
}
