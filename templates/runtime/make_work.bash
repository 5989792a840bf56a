# Makes WORK: below RUN_DIR, where what a killed run has left goes with the next one that changes something, since that one is
# alone; in /tmp without the lock, because then another run may begin, and where one that only looks cannot write to RUN_DIR.
make_work() {
  local folder
  local -a folders=("$RUN_DIR")
  if [[ $ACTION == act ]]; then
    rm -rf "$RUN_DIR"/@work.*
  else
    [[ -n $LOCKED ]] || folders=()
    folders+=(/tmp)
  fi
  for folder in "${folders[@]}"; do
    WORK=$(mktemp -d "$folder/@work.XXXXXX" 2>/dev/null) && break
  done
  [[ -n $WORK ]] || refuse 3 '' "cannot write to $folder"
  trap remove_work EXIT
}
