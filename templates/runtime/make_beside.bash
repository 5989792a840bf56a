# Begins batch $1, steps $2 to $3, which makes namespaces or links, and goes on: what needs none of them is done meanwhile (see
# runs_beside.awk). await_beside ends it.
make_beside() {
  [[ -z $VERBOSE ]] || sed 's/^/netc: running: ip /' "$WORK/$1.input" >&2
  change_inside 1 '' <"$WORK/$1.input" >"$WORK/$1.output" 2>&1 &
  BESIDE="$! $*"
}
