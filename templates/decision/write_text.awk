# Writes a text to a file of WORK.
function write_text(name, text) {
  printf "%s", text > (WORK "/" name)
  close(WORK "/" name)
}
