# One line of a batch for ip, which is for the steps from first to last.
function ip_line(number, first, last, line) {
  print line > (WORK "/" number ".input")
  print first, last > (WORK "/" number ".lines")
}
