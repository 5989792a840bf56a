# Asks every namespace of the file $1 by the program $2 (lines of write_spaces.awk). One that is not there, or a file that is none,
# says nothing. It is a process of its own (see start_worker).
look_into_spaces() {
  local count=0 ns path keys tab
  tab=$(printf '\t')
  while IFS=$tab read -r ns path keys; do
    # Some tenths of a second go by without a word.
    count=$((count + 1))
    [ $((count % 32)) -ne 0 ] || show_progress "netc: looked into $((count * 2)) namespaces"
    printf '%s begin %s\n' "$MARK" "$ns" || return
    if nsenter --net="$path" sh -c "$2" sh "$keys" <"$WORK/questions" 2>/dev/null; then
      printf '%s end\n' "$MARK" || return
    else
      printf '%s nothing\n' "$MARK" || return
    fi
  done <"$1"
}
