# Takes one line of the declared text that is being read.
function load_line(line) {
  if (PART == "declared") load_declared(line)
  else if (PART == "files") load_files(line)
  else load_rules(substr(PART, 6), line)
}
