# Whether a piece of JSON, which was cut at a }, lacks more than that one.
function is_cut_off(text,   opened) {
  opened = gsub(/[{]"/, "&", text)
  return opened > gsub(/[}]/, "&", text) + 1
}
