# Takes what was told of the namespace in line `number` of WORK/spaces (see templates/runtime/look_into_spaces.bash); 0 is the host. It is
# cut at each }.
function observe_space(number,   text, path) {
  HERE = SPACES[number]
  if (ANSWERED[number] == "nothing") {
    if (HERE in NETNS) NETNS[HERE] = "dead"
    return
  }
  path = WORK "/look." number
  ROUTE_BEGINNING = ""
  RS = "}"
  while ((getline text < path) > 0) observe(text)
  RS = "\n"
  close(path)
}
