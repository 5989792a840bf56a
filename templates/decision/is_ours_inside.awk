# Whether everything on a link is for this topology to say: the link is its own, in whosever namespace (see preflight_link), or the
# whole namespace is. A link that is not declared goes as a whole, and takes all of this along.
function is_ours_inside(ns, name) {
  if (ns == "") return owns_link("", name) && ("end//" name) in WANTED
  if (name == "lo") return ("\tnetns add " ns) in WANTED && owns_netns(ns)
  return ("end/" ns "/" name) in WANTED
}
