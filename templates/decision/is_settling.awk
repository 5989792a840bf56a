# Whether the kernel still takes away a link of which the records say that its other end was in a namespace that is gone: it does so
# some time after the namespace (cleanup_net), and a run that met it would find it gone in the middle. What a process keeps alive stays:
# it is not waited for beyond LOOKS looks.
function is_settling(   end, word, count, i, ns, gone) {
  for (end in MADE_ENDS) {
    if (!(end in LINK)) continue
    gone = count = split(MADE_ENDS[end], word, " ")
    for (i = 1; i <= count; i++) {
      ns = first_part(word[i])
      if (ns == "" || ns in NETNS || ns in NETNS_PATH) gone = 0
    }
    if (gone) return 1
  }
  return 0
}
