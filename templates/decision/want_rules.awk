# Fills WANT, by family/table/chain, with what the kernel makes of the wanted rules of a namespace.
function want_rules(ns, wanted,   key, place) {
  split("", WANT)
  if (!wanted) return
  for (key in TAKEN) {
    place = first_part(key)
    if (place == TEXT_NUMBER[ns, 4]) WANT["4" substr(key, length(place) + 1)] = TAKEN[key]
    else if (place == TEXT_NUMBER[ns, 6]) WANT["6" substr(key, length(place) + 1)] = TAKEN[key]
  }
}
