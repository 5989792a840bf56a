# What iptables-restore is told so that a chain with the rules `found` has the rules `wanted`. Those that stay are not named, so their
# counters go on. A rule that comes is put in before one that stays, since a new one may not be spoken of before it is committed.
# The whole chain is replaced where a rule that goes is not surely found by its words, or where to find them all would take too long:
# each is compared with all of its chain.
function chain_edit(chain, found, founds, wanted, wants,   i, stays, left, text, whole) {
  left = keep_longest(found, founds, wanted, wants, stays)
  whole = (founds + wants - 2 * left) * founds > 1000000
  text = ""
  for (i = 1; i <= founds && !whole; i++) {
    if (("found", i) in stays) continue
    whole = !is_plain_rule(found[i])
    text = text "-D" substr(found[i], 3) "\n"
  }
  if (whole) text = ":" chain " - [0:0]\n"
  for (i = 1; i <= wants; i++) {
    if (whole) text = text wanted[i] "\n"
    else if (("wanted", i) in stays) left--
    else text = text (left ? "-I " chain " " i substr(wanted[i], length("-A " chain) + 1) : wanted[i]) "\n"
  }
  return text
}
