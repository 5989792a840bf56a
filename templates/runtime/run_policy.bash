# Batch $1: the policy of a built-in chain.
run_policy() {
  local -a words
  read -ra words <"$WORK/$1.input"
  [[ -z $VERBOSE ]] || printf 'netc: running: %s\n' "${words[*]}" >&2
  BATCH_MESSAGE=$("${words[0]}" -w 5 "${words[@]:1}" 2>&1)
}
