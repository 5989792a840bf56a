# Whether everything on link $2 of namespace $1 is for this topology to say: the link or the whole namespace is its own.
is_ours_inside() {
  [[ $2 != lo ]] || return 1
  if [[ -n $1 ]]; then
    owns_netns "$1" && [[ -n ${WANTED[$'\t'"netns add $1"]-} ]]
  else
    owns_link '' "$2" && [[ -n ${WANTED[$'\t'"link add name $2"]-} ]]
  fi
}
