# Takes a piece of JSON: the beginning of a link up to what its kind tells, what comes behind that, an address, a route or a
# proxy neighbour.
function observe_object(text,   key, value) {
  if (index(text, "\"ifname\":\"")) observe_link(text)
  if (index(text, "\"ifalias\":\"")) ATTRIBUTE[HERE_LINK "/alias"] = json_value(text, "ifalias")
  if (index(text, "\"prefixlen\":")) {
    value = json_value(text, "local") "/" json_value(text, "prefixlen")
    key = HERE_LINK "/" value
    ADDRESS[key] = index(text, "\"noprefixroute\":true") ? "noprefixroute" : ""
    ADDRESSES_OF[HERE_LINK] = ADDRESSES_OF[HERE_LINK] " " value
    # Those that would go if they were not declared: others the kernel gives by itself.
    if (!is_link_local(value) && (HERE_LINK !~ /\/lo$/ || value !~ /^(127\.0\.0\.1\/8|::1\/128)$/)) ADDRESS_ORDER[++ADDRESS_COUNT] = key
    if (index(text, "\"secondary\":true")) SECONDARY[key] = 1
    # Those that the kernel does not bring back by itself when the interface comes up again.
    if (value ~ /:/ && !is_link_local(value) && json_value(text, "valid_life_time") == "4294967295")
      ADDRESS_LINE[key] = "addr replace " value " dev " base_name(HERE_LINK) address_words(text)
  } else if (index(text, "\"dst\":")) {
    if (index(text, "\"type\":\"")) observe_route(text)
    else {
      key = HERE "/" json_value(text, "dev")
      PROXY[key "/" json_value(text, "dst")] = proxy_words(text)
      PROXIES_OF[key] = PROXIES_OF[key] " " json_value(text, "dst")
    }
  }
}
