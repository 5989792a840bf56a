# What runs a line.
function executor_of(line) {
  if (line ~ /^(netns|link|addr|route|neigh) /) return "ip"
  if (line ~ /^sysctl /) return "sysctl"
  if (line ~ /^(rm|mkdir|rmdir|file) /) return substr(line, 1, index(line, " ") - 1)
  if (line ~ /^(brctl|ln) /) return "command"
  return line ~ / -P / ? "policy" : "restore"
}
