# Step FIRST alone: a declared file is written beside its place and renamed, so that nobody ever reads half of it.
run_file() {
  local path=${S_LINE[$1]#file }
  [[ -z $VERBOSE ]] || printf 'netc: running: write %s\n' "$path" >&2
  write_file "$path" "${F_TEXT[F_INDEX[$path]]}"
}
