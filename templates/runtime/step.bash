# Appends one step to what this run would do: SIGN (+ ~ -), namespace, line, place in the topology, what was found
# instead, and the line that undoes it (empty: it cannot be undone).
step() {
  S_SIGN+=("$1") S_NS+=("$2") S_LINE+=("$3") S_ORIGIN+=("$4") S_FOUND+=("$5") S_UNDO+=("$6")
  # Set by whoever decides: what has to be on record before the step runs, and under which name.
  S_RECORD+=("$RECORD") S_KEY+=("$BORROWED_KEY")
  BORROWED_KEY=''
}
