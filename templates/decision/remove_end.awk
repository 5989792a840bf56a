# Removes a link (namespace/name) that is to be made anew, and with it the other end of a pair.
function remove_end(end, origin, found,   ns) {
  ns = first_part(end)
  step("-", ns, "link del dev " base_name(end), origin, found, "")
  forget_pair(end)
}
