# Whether what stands at the path $1 is this topology's, not declared any more in this form, and goes before anything is
# made: a namespace that becomes a name for another one, or the other way round.
is_leaving() {
  local key
  for key in "ln $1" "dir $1" "netns add ${1##*/}"; do
    [[ -z ${MADE[$'\t'$key]-} || -n ${WANTED[$'\t'$key]-} ]] || return 0
  done
  return 1
}
