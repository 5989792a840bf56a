# Drops what was observed of a link (namespace/name) that is being removed, and of the other end that goes with it.
function forget_pair(end,   peer) {
  peer = other_end(end)
  forget_link(first_part(end), base_name(end))
  if (peer != "") forget_link(first_part(peer), base_name(peer))
}
