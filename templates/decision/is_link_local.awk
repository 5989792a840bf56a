# Whether an IPv6 address is one of those that the kernel gives each interface by itself (RFC 4291 §2.5.6). fe80::1 is not: somebody
# has chosen it.
function is_link_local(address) {
  return address ~ /^fe80::[^\/]*:[^\/]*\//
}
