# Whether what stands at the path is this topology's, not declared any more in this form, and goes before anything is made: a
# namespace that becomes a name for another one, or the other way round.
function is_leaving(path) {
  return leaves("\tln " path) || leaves("\tdir " path) || (path ~ /^\/run\/netns\// && leaves("\tnetns add " base_name(path)))
}
