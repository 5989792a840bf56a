# When everything has been looked at: the files that are to be read, too, become operands (see templates/runtime/decide.bash).
function read_on(   line) {
  while ((getline line < (WORK "/seen")) > 0) ARGV[ARGC++] = line
  close(WORK "/seen")
}
