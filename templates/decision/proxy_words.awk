# How ip is told of a neighbour that is answered for besides its address and interface, with a blank in front of each word.
function proxy_words(text) {
  return (index(text, "\"router\"") ? " router" : "") (index(text, "\"protocol\":") ? " protocol " json_value(text, "protocol") : "")
}
