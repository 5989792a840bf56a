# Takes the turns of batch $1 that are for worker $2 by the program $4, and tells descriptor 3 how far it is among all steps,
# which are $3. When one fails, the other worker stops, too, but for `down`; which steps did not run is told on standard error
# (see run_inside). It is a process of its own (see start_worker), and its turns are calls of take_turn.
inside_worker() {
  WORKER=$2 STEPS=$3 PROGRAM=$4 TURN=0 FAILED=0 FORCE=''
  [ "$VERB" != down ] || FORCE=-force
  # shellcheck source=/dev/null
  . "$WORK/$1.turns.$2"
  return "$FAILED"
}
