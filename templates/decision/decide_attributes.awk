# Steps for each attribute of a link line that is not as wanted.
function decide_attributes(ns, line, origin,   i, key, was, undo, link, name, neighbours) {
  attributes_of(ns, line)
  for (i = 1; i <= A_COUNT; i++) {
    key = A_KEY[i]
    if (RECORD == "borrowed" && is_as_before(A_NS[i] "/link " key, A_SET[i])) {
      give_back(A_NS[i] "/link " key, origin)
      continue
    }
    was = ATTRIBUTE[key]
    if (was == A_VALUE[i]) {
      UNCHANGED++
      continue
    }
    name = base_name(key)
    link = folder_of(key)
    undo = A_SET[i]
    sub(/ [^ ]*$/, "", undo)
    if (name == "state") {
      undo = undo (was == "" ? "" : " " was)
      # Either way goes through a time in which the interface is down.
      if (RECORD == "borrowed") undo = undo lost_when_down(link, origin)
      if (A_VALUE[i] == "down") forget_lost_when_down(A_NS[i], base_name(link))
    } else if (name == "master" && was == "") sub(/ master$/, " nomaster", undo)
    else undo = was == "" ? "" : undo " " was
    if (name == "mtu" && RECORD == "borrowed" && A_NS[i] == "") undo = undo changed_with_mtu(link, was, A_VALUE[i], origin)
    neighbours = ""
    if (name == "address" && RECORD == "") lay_down(A_NS[i], link, origin)
    else if (name == "address" && A_NS[i] == "") neighbours = permanent_neighbours(base_name(link))
    BORROWED_KEY = A_NS[i] "/link " key
    if (name == "master") forget_port(link)
    step("~", A_NS[i], A_SET[i], origin, name " " (was == "" ? "not set" : was), undo neighbours)
    bring_neighbours_back(neighbours, origin)
  }
}
