# Prints the journal: a line for each thing in MADE, with an end mark.
journal_text() {
  local key
  for key in ${MADE[@]+"${!MADE[@]}"}; do printf '%s\t.\n' "$key"; done | sort
}
