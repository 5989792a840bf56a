# Steps that make the permanent neighbours of an interface of the host again (lines of permanent_neighbours), which the kernel drops when its
# MAC address changes (neighbour.c, neigh_changeaddr).
function bring_neighbours_back(lines, origin,   line, count, i, record) {
  record = RECORD
  RECORD = ""
  count = split(substr(lines, 2), line, "\n")
  for (i = 1; i <= count; i++) step("~", "", line[i], origin, "gone with the MAC address", "-")
  RECORD = record
}
