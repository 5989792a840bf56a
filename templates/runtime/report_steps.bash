# For check and plan: prints all steps and counts them; nothing runs.
report_steps() {
  local i
  for i in ${S_LINE[@]+"${!S_LINE[@]}"}; do
    report_step "$i"
    count_step "$i"
  done
}
