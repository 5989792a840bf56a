# The text that has grown under a name (see grow).
function grown(name) {
  return GROWN[name] GROWN_END[name]
}
