# Steps that take away what is on record or marked as this topology's but is not WANTED: what carries traffic first, then the
# rules, then what the host had before is put back. Namespaces go behind that, because the kernel is long over them, and settings
# wait for it; names of namespaces last, because it is by them that namespaces of others are entered.
function decide_obsolete(   i, key, name, ns) {
  RECORD = ""
  if (VERB != "down") decide_changed_links()
  # Interfaces, by journal or alias. Host ends of pairs take their peers along.
  for (i = 1; i <= LINK_COUNT; i++) {
    key = LINK_ORDER[i]
    if (key !~ /^\// || !(key in LINK)) continue
    name = substr(key, 2)
    if (("end//" name) in WANTED || !owns_link("", name)) continue
    step("-", "", "link del dev " name, "", LINK[key], "")
    if (VERB != "down") forget_pair(key)
  }
  # Pairs between two namespaces, neither of which need be ours.
  for (i = 1; i <= MADE_COUNT_OF["link"]; i++) {
    key = MADE_ORDER[MADE_AT["link", i]]
    if (key in WANTED || key !~ /^\tlink add name [^ ]+ netns /) continue
    link_identity(substr(key, 2))
    name = L_NS "/" L_NAME
    if (!(name in LINK)) continue
    step("-", L_NS, "link del dev " L_NAME, "", LINK[name], "")
    forget_pair(name)
  }
  # Rules in namespaces that stay.
  for (i = 1; i <= MADE_COUNT_OF["rules"]; i++) {
    key = MADE_ORDER[MADE_AT["rules", i]]
    ns = substr(key, 8)
    if (ns == "" || key in WANTED) continue
    sub(/@$/, "", key)
    if (!leaves("\tnetns add " substr(key, 8))) decide_rules(ns, 0)
  }
  decide_obsolete_names(0)
  decide_foreign_links()
  decide_obsolete_inside()
  if (!("\trules " in WANTED)) decide_rules("", 0)
  decide_obsolete_files()
  decide_unborrowed()
  for (i = 1; i <= MADE_COUNT_OF["netns"]; i++) {
    key = MADE_ORDER[MADE_AT["netns", i]]
    if (key in WANTED) continue
    name = substr(key, 12)
    if (name in NETNS) step("-", "", "netns del " name, "", NETNS[name], "")
  }
  decide_obsolete_names(1)
}
