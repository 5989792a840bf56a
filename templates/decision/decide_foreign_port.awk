# A port of one of our bridges that is neither ours, nor another topology's, nor lent to the bridge by a declaration.
function decide_foreign_port(name,   bridge, key) {
  if (ATTRIBUTE["/" name "/alias"] ~ /^netc:/) return
  bridge = ATTRIBUTE["/" name "/master"]
  key = "/link /" name "/master"
  if (bridge == "" || !is_ours_inside("", bridge) || owns_link("", name)) return
  if (key in WANTED || (key in USERS && USERS[key] != "")) return
  step("-", "", "link set dev " name " nomaster", "", "a port of " bridge, "link set dev " name " master " bridge)
}
