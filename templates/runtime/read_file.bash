# Sets TEXT to what the file $1 holds, to the last newline, without a process. A NUL ends it: then it is not ours anyway.
read_file() {
  IFS= read -r -d '' TEXT 2>/dev/null <"$1" || [[ -r $1 ]]
}
