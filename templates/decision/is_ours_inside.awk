# Whether everything on a link is for this topology to say: the link or the whole namespace is its own. A link that is not
# declared goes as a whole, and takes all of this along.
function is_ours_inside(ns, name) {
  if (ns == "") return owns_link("", name) && ("end//" name) in WANTED
  if (name == "lo") return ("\tnetns add " ns) in WANTED && owns_netns(ns)
  return ("\tnetns add " ns) in WANTED && ("end/" ns "/" name) in WANTED && owns_netns(ns)
}
