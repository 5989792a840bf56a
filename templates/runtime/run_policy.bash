# Step FIRST alone: the policy of a built-in chain.
run_policy() {
  local -a words
  read -ra words <<<"${S_LINE[$1]}"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "${S_LINE[$1]}" >&2
  BATCH_MESSAGE=$("${words[0]}" -w 5 "${words[@]:1}" 2>&1 {LOCK}>&-)
}
