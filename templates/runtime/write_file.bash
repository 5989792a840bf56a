# Replaces the file $1 by one that holds $2, readable for all, by rename: nobody ever reads half of it.
write_file() {
  local temporary
  BATCH_MESSAGE=$(
    exec 2>&1
    temporary=$(mktemp "${1%/*}/.netc.XXXXXXXX") || exit
    printf '%s' "$2" >"$temporary" && chmod 644 "$temporary" && mv -f "$temporary" "$1" && exit
    rm -f "$temporary"
    exit 1
  )
}
