# Whether everything on link $2 of namespace $1 is for this topology to say: the link or the whole namespace is its own.
is_ours_inside() {
  [[ $2 != lo ]] || return 1
  if [[ -n $1 ]]; then
    # A link that is not declared goes as a whole, and takes all of this along.
    [[ -n ${WANTED[$'\t'"netns add $1"]-} && -n ${WANTED[peer/$1/$2]-}${WANTED[$'\t'"link add name $2 netns $1"]-} ]] && owns_netns "$1"
  else
    owns_link '' "$2" && [[ -n ${WANTED[$'\t'"link add name $2"]-} ]]
  fi
}
