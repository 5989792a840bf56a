# `netns add NAME`
function decide_netns(line, origin,   name) {
  name = substr(line, 11)
  if (NETNS[name] == "live") {
    UNCHANGED++
    return
  }
  if (NETNS[name] == "dead") step("-", "", "netns del " name, origin, "a file that is no namespace", "")
  # Under this name there may have been another one.
  forget_namespace(name)
  RECORD = "made"
  step("+", "", line, origin, "", "netns del " name)
}
