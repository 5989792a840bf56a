# `link set dev ...`, `brctl addif ...`, `brctl stp ...`. A link that is still to be made gets the whole line; one that is there is
# mended attribute by attribute.
function decide_link_set(ns, line, origin,   word) {
  split(line, word, " ")
  if ((ns "/" (line ~ /^brctl stp / ? word[3] : word[4])) in LINK) decide_attributes(ns, line, origin)
  else step("+", ns, line, origin, "", "-")
}
