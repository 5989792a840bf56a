# Takes one line of this topology's journal into MADE. A run that was killed while it wrote leaves a line without its end mark:
# the step behind it never ran.
function load_journal(line) {
  if (line !~ /\t\.$/) return
  JOURNAL_BEFORE = JOURNAL_BEFORE line "\n"
  made(substr(line, 1, length(line) - 2))
}
