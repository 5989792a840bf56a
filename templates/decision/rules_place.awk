# Notes that the rules of a namespace are to be looked at.
function rules_place(ns) {
  if (ns in RULES_PLACE) return
  RULES_PLACE[ns] = 1
  RULES_ORDER[++RULES_COUNT] = ns
}
