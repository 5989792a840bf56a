# Drops what was observed of a link (namespace/name) that is being removed, and of the other end that goes with it.
function forget_pair(end,   peer) {
  peer = other_end(end)
  forget_link(substr(end, 1, index(end, "/") - 1), base_name(end))
  if (peer != "") forget_link(substr(peer, 1, index(peer, "/") - 1), base_name(peer))
}
