# The namespace of a key NAMESPACE/...: what stands before its first slash.
function namespace_of(key) {
  return substr(key, 1, index(key, "/") - 1)
}
