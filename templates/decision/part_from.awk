# What is on record of a namespace is of another one than its name will lead to: from here on it is known as NAME@, which is nobody's
# declaration, so that all of it goes. EARLIER remembers of which namespaces that is.
function part_from(ns) {
  if (ns in SPACE) EARLIER[ns "@", SPACE[ns]] = 1
  rename_records(ns, ns "@")
}
