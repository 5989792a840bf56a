# What iptables-restore is told so that a chain with the rules `found` has the rules `wanted`. Those that stay are not named, so their
# counters go on. A rule that comes is put in before one that stays, since a new one may not be spoken of before it is committed.
# To find a rule that goes takes a comparison with each of its chain: where that gets too many, the whole chain is replaced.
function chain_edit(chain, found, founds, wanted, wants,   i, stays, left, changes, text, whole) {
  left = keep_longest(found, founds, wanted, wants, stays)
  changes = founds + wants - 2 * left
  whole = changes * founds > 1000000
  text = whole ? ":" chain " - [0:0]\n" : ""
  for (i = 1; i <= founds && !whole; i++) if (!(("found", i) in stays)) text = text "-D" substr(found[i], 3) "\n"
  for (i = 1; i <= wants; i++) {
    if (whole) text = text wanted[i] "\n"
    else if (("wanted", i) in stays) left--
    else text = text (left ? "-I " chain " " i substr(wanted[i], length("-A " chain) + 1) : wanted[i]) "\n"
  }
  return text
}
