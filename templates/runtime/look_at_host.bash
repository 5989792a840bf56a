# Tells the links, addresses and routes of the host as a worker tells those of a namespace (see look_into_spaces): in WORK/look.0. It is a
# process of its own (see look_and_decide).
look_at_host() {
  (look_inside '') <"$WORK/questions" >"$WORK/look.0" && printf '\n' >>"$WORK/look.0" && printf 'whole 0\n'
}
