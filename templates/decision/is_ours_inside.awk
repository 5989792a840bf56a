# Whether everything on a link is for this topology to say: the link or the whole namespace is its own. A link that is not
# declared goes as a whole, and takes all of this along.
function is_ours_inside(ns, name) {
  if (name == "lo") return 0
  if (ns == "") return owns_link("", name) && ("\tlink add name " name) in WANTED
  return ("\tnetns add " ns) in WANTED && (("peer/" ns "/" name) in WANTED || ("\tlink add name " name " netns " ns) in WANTED) && owns_netns(ns)
}
