# Makes the record file RUN_DIR/$1 read $2 by rename, or removes it when $2 is empty.
store() {
  local path=$RUN_DIR/$1
  if [[ -z $2 ]]; then
    rm -f "$path"
    return
  fi
  mkdir -p "${path%/*}" && printf '%s\n' "$2" >"$path.new" && mv -f "$path.new" "$path" && return
  rm -f "$path.new"
  return 1
}
