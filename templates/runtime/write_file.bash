# Replaces the file $1 by one that holds $2, readable for all, by rename: nobody ever reads half of it. Only root can write
# to its directory, so the name beside it needs no secret.
write_file() {
  write_new_file "$1.netc-new" "$2" && mv -f "$1.netc-new" "$1" && return
  rm -f "$1.netc-new"
  return 1
}
