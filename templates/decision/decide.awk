# Everything has been read: asks for another look (WORK/settling), refuses, or fills the steps and tells them. `down` is the same as an
# `up` that declares nothing.
function decide() {
  if (LOOKS && (INTERRUPTED || is_settling())) {
    printf "" > (WORK "/settling")
    return
  }
  if (INTERRUPTED) {
    problem("", "links, addresses or routes changed each time while they were looked at: nothing is known for sure; run it again when they rest")
    return
  }
  if (VERB == "down") {
    if (!(RECORDED = MADE_COUNT > 0 || uses_records())) claim_without_journal()
    note_own_pairs()
    decide_obsolete()
    if (!RECORDED && S_COUNT && has_borrowed()) print "netc: no records of an earlier run in " RUN_DIR ": what the host had before stays as it is now" > "/dev/stderr"
  } else {
    note_own_pairs()
    preflight_objects()
    if (PROBLEMS) return
    decide_obsolete()
    decide_declared()
    if (PROBLEMS) return
  }
  if (ACTION == "act") write_run()
  else report_steps()
}
