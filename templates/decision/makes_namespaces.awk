# Whether steps of the host for ip, from first to last, do nothing but make namespaces.
function makes_namespaces(first, last,   i) {
  for (i = first; i <= last; i++) if (S_LINE[i] !~ /^netns add /) return 0
  return 1
}
