# Tells the links, addresses and routes of the host as a worker tells those of a namespace (see look_into_spaces). It is a process of its
# own (see look_and_decide).
look_at_host() {
  printf '%s begin\n' "$MARK" && (look_inside '') <"$WORK/questions" && printf '%s end\n' "$MARK"
}
