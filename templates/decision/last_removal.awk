# The last of the removals of links that follow each other from step i on; less than i when that is none.
function last_removal(i, last) {
  while (i <= last && S_LINE[i] ~ /^link del dev [^ ]+$/) i++
  return i - 1
}
