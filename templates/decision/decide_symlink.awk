# `ln -s TARGET PATH`
function decide_symlink(line, origin,   word) {
  split(line, word, " ")
  if (PATH_TYPE[word[4]] == "l" && PATH_TARGET[word[4]] == word[3]) {
    UNCHANGED++
    return
  }
  if (PATH_TYPE[word[4]] == "l" && !is_leaving(word[4]))
    step("-", "", "rm " word[4], origin, "-> " PATH_TARGET[word[4]], "ln -s " PATH_TARGET[word[4]] " " word[4])
  RECORD = "made"
  step("+", "", line, origin, "", "rm " word[4])
}
