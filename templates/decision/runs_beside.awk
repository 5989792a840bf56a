# Whether what comes behind steps of the host for ip, from first to last, can go on beside them: they do nothing but make namespaces, or
# files come next.
function runs_beside(first, last,   i) {
  if (last < S_COUNT && executor_of(S_LINE[last + 1]) ~ /^(mkdir|file)$/) return 1
  for (i = first; i <= last; i++) if (S_LINE[i] !~ /^netns add /) return 0
  return 1
}
