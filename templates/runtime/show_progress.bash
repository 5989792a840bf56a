# On a terminal, the text $1 in a line of its own that the next one takes the place of; an empty one leaves nothing. Workers use it, too.
show_progress() {
  [ ! -t 2 ] || printf '\r%s\033[K' "$1" >&2
}
