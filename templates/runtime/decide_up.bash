# Fills the steps that make the host as declared: first what is not declared any more goes, then each declared line that
# does not hold yet is to be run, in the order of the declaration.
decide_up() {
  local i
  decide_obsolete
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    decide_line "${D_NS[i]}" "${D_LINE[i]}" "${D_ORIGIN[i]}" "${D_BORROWED[i]}"
  done
}
