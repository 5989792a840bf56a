# On a terminal, how far a quiet run is: $1 of $2 steps. Without -q the results themselves tell.
show_progress() {
  [[ -t 2 && -n $QUIET ]] || return 0
  if (($1 < $2)); then printf '\rnetc: %d of %d\033[K' "$1" "$2" >&2; else printf '\r\033[K' >&2; fi
}
