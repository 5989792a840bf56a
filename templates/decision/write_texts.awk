# When the wanted rules are read: writes the texts of them that the kernel has to take, which for `down` are none. WORK/texts: the number and
# the family of each; text N is in WORK/rules.N. Then descriptor 3 is told, and that those of the
# host can be looked at.
function write_texts(   i, ns, family, text, number, numbers) {
  printf "" > (WORK "/texts")
  number = 0
  for (i = 1; i <= RULES_COUNT && VERB != "down"; i++) {
    ns = RULES_ORDER[i]
    for (family = 4; family <= 6; family += 2) {
      if (!((ns "/" family) in RULES)) continue
      # Containers of one profile have the same rules.
      text = RULES[ns "/" family]
      if (!((family, text) in numbers)) {
        numbers[family, text] = ++number
        printf "%s", text > (WORK "/rules." number)
        close(WORK "/rules." number)
        print number, family > (WORK "/texts")
      }
      TEXT_NUMBER[ns, family] = numbers[family, text]
    }
  }
  close(WORK "/texts")
  answer("texts")
  if ("" in RULES_PLACE) answer("host")
}
