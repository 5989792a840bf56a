# Whether a thing of the journal is not wanted any more.
function leaves(key) {
  return (key in MADE) && !(key in WANTED)
}
