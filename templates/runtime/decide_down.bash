# Fills the steps that take everything of this topology away: the same as an `up` that declares nothing.
decide_down() {
  local i line
  # Without the journal (it does not outlive a reboot, but files do) the declaration still says what to look for.
  for i in ${F_PATH[@]+"${!F_PATH[@]}"}; do
    # Not through the link of a container that shares another one's files.
    [[ -e ${F_PATH[i]} && ! -L ${F_PATH[i]%/*} ]] && owns_file "${F_PATH[i]}" && MADE[$'\t'"file ${F_PATH[i]}"]=1
  done
  for line in ${D_LINE[@]+"${D_LINE[@]}"}; do
    [[ $line == 'netns add '* ]] && owns_netns "${line#netns add }" && MADE[$'\t'"$line"]=1
  done
  decide_obsolete
}
