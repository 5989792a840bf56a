# Step $4: the file $1 gets the text $3. A new one ($2 is +) is written in its place, where nobody has read anything yet. What was
# in another one is kept for roll_back.
run_file() {
  [[ -z $VERBOSE ]] || printf 'netc: running: write %s\n' "$1" >&2
  if [[ $2 == + ]]; then
    write_new_file "$1" "$3"
  else
    cp -p "$1" "$WORK/was.$4" && write_file "$1" "$3"
  fi
}
