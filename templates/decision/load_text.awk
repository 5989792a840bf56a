# Takes one line of a declared text as it stands in the script. Between %each and %end is a table: lines that are declared for each
# of its rows, in which %1 stands for the first word of the row, and so on; and, behind %rows, the rows.
function load_text(line,   i, n, count, piece, text) {
  if (TABLE == "" && line !~ /^%/) load_line(line)
  else if (line == "%each") {
    TABLE = line
    E_LINES = 0
    E_END[0] = 0
  } else if (line == "%rows" || line == "%end") TABLE = line == "%end" ? "" : line
  else if (TABLE == "%each") {
    # An empty line is one empty piece.
    count = line == "" ? 1 : split(line, piece, "%")
    if (line == "") piece[1] = ""
    n = E_END[E_LINES++]
    for (i = 1; i <= count; i++) {
      E_WORD[n + i] = substr(piece[i], 1, 1)
      E_TEXT[n + i] = i == 1 ? piece[1] : substr(piece[i], 2)
    }
    E_END[E_LINES] = n + count
  } else {
    split(line, piece, " ")
    for (n = 1; n <= E_LINES; n++) {
      i = E_END[n - 1] + 1
      text = E_TEXT[i]
      while (++i <= E_END[n]) text = text piece[E_WORD[i]] E_TEXT[i]
      load_line(text)
    }
  }
}
