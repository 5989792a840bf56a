# Appends one attribute to what attributes_of has found.
function attribute(ns, dev, group, name, value) {
  A_COUNT++
  A_KEY[A_COUNT] = ns "/" dev "/" (group == "" ? "" : group ".") name
  A_VALUE[A_COUNT] = value
  A_NS[A_COUNT] = ns
  A_SET[A_COUNT] = "link set dev " dev " " (group == "" ? "" : "type " group " ") name " " value
}
