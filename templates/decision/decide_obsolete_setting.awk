# A setting of a port of a bridge that is on but not declared.
function decide_obsolete_setting(dev, word,   key) {
  key = "/" dev "/bridge_slave." word
  if (ATTRIBUTE[key] != "on" || ("attribute/" key) in WANTED || !is_ours_inside("", dev)) return
  step("~", "", "link set dev " dev " type bridge_slave " word " off", "", word " on", "link set dev " dev " type bridge_slave " word " on")
}
