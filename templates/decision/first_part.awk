# The first part of a key NAMESPACE/..., LINK/...: what stands before its first slash.
function first_part(key) {
  return substr(key, 1, index(key, "/") - 1)
}
