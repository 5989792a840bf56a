# When the wanted rules are read: writes the texts of them that the kernel has to take, which for `down` are none. WORK/texts: the number and
# the family of each; text N is in WORK/rules.N. Then descriptor 3 is told, and that those of the
# host can be looked at.
function write_texts(   i, ns, family, text, numbers) {
  printf "" > (WORK "/texts")
  for (i = 1; i <= RULES_COUNT && VERB != "down"; i++) {
    ns = RULES_ORDER[i]
    for (family = 4; family <= 6; family += 2) {
      text = grown("rules " ns "/" family)
      if (text == "") continue
      # Containers of one profile have the same rules.
      if (!((family, text) in numbers)) {
        numbers[family, text] = ++TEXT_COUNT
        printf "%s", text > (WORK "/rules." TEXT_COUNT)
        close(WORK "/rules." TEXT_COUNT)
        print TEXT_COUNT, family > (WORK "/texts")
      }
      TEXT_NUMBER[ns, family] = numbers[family, text]
    }
  }
  close(WORK "/texts")
  answer("texts")
  if ("" in RULES_PLACE) answer("host")
}
