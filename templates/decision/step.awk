# Appends one step to what this run would do: SIGN (+ ~ -), namespace, line, place in the topology, what was found instead, and
# the lines that undo it (empty: it cannot be undone; -: undone with something else). RECORD and BORROWED_KEY, set by whoever
# decides, say what has to be on record before the step runs (made: it is ours; borrowed: what undoes it), and under which name.
function step(sign, ns, line, origin, found, undo) {
  S_COUNT++
  S_SIGN[S_COUNT] = sign
  S_NS[S_COUNT] = ns
  # The earlier namespace of a name (see part_from) is entered by that name, before it is taken away.
  sub(/@$/, "", S_NS[S_COUNT])
  S_LINE[S_COUNT] = line
  S_ORIGIN[S_COUNT] = origin
  S_FOUND[S_COUNT] = found
  S_UNDO[S_COUNT] = undo
  S_RECORD[S_COUNT] = RECORD
  S_KEY[S_COUNT] = BORROWED_KEY
  BORROWED_KEY = ""
}
