# What others have put on what is this topology's alone: ports on its bridges, links in its namespaces. What stands on another link
# was made after it, and goes before it.
function decide_foreign_links(   i, key, ns) {
  if (VERB == "down") return
  for (i = 1; i <= LINK_COUNT; i++) {
    key = LINK_ORDER[i]
    if (key ~ /^\// && key in LINK) decide_foreign_port(substr(key, 2))
  }
  for (i = LINK_COUNT; i >= 1; i--) {
    key = LINK_ORDER[i]
    ns = first_part(key)
    if (ns != "" && key in LINK) decide_foreign_link(ns, substr(key, length(ns) + 2))
  }
}
