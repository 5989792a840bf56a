# `ln -s TARGET PATH`
decide_symlink() {
  local target path
  read -r _ _ target path <<<"$1"
  if [[ -L $path && $(readlink "$path") == "$target" ]]; then
    ((UNCHANGED++))
    return
  fi
  [[ ! -L $path ]] || is_leaving "$path" || step - '' "rm $path" "$2" "-> $(readlink "$path")" "ln -s $(readlink "$path") $path"
  RECORD=made
  step + '' "$1" "$2" '' "rm $path"
}
