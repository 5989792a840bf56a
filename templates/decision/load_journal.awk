# Takes one line of this topology's journal into MADE. A run that was killed while it wrote leaves a line without its end mark:
# the step behind it never ran. SPACE is the namespace of a process that a name led to from that line on.
function load_journal(line,   word) {
  if (line !~ /\t\.$/) return
  grow("journal", line)
  line = substr(line, 1, length(line) - 2)
  if (line ~ /^\tspace /) {
    split(line, word, " ")
    if ((word[2] in SPACE) && SPACE[word[2]] != word[3]) part_from(word[2])
    SPACE[word[2]] = word[3]
  }
  made(line)
}
