# How ip is told of a route (a key of ROUTE) and where it leads. It takes a bare default for IPv4.
function route_words(key, leads,   metric, destination) {
  metric = base_name(key)
  # namespace/family/destination[/length]/metric
  destination = folder_of(key)
  sub(/^[^\/]*\//, "", destination)
  if (destination ~ /^6\//) sub(/default$/, "::/0", destination)
  return substr(destination, 3) " " leads (metric > 0 ? " metric " metric : "")
}
