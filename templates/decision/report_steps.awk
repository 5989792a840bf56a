# For check and plan: prints all steps and counts them; nothing runs.
function report_steps(   i) {
  if (!QUIET) for (i = 1; i <= S_COUNT; i++) print step_text(i)
  print counts_of(1, S_COUNT), UNCHANGED + 0, S_COUNT + 0 > (WORK "/counts")
}
