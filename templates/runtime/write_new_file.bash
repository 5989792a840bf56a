# Writes a file that is not there yet, readable for all.
write_new_file() {
  umask 022
  printf '%s' "$2" >"$1"
  set -- "$?"
  umask 077
  return "$1"
}
