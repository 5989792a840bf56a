# Whether the link is this topology's: by its alias, or by the journal of a run that was killed between making and marking it.
function owns_link(ns, name) {
  return ATTRIBUTE[ns "/" name "/alias"] == "netc:" TOPOLOGY || (ns "/" name) in MADE_LINK
}
