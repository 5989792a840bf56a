# Makes WORK: below RUN_DIR, where what a killed run has left goes with the next one that changes something, since that one is
# alone; in /tmp when there is no RUN_DIR for one that only looks, or no more.
make_work() {
  local folder
  [[ $ACTION != act ]] || rm -rf "$RUN_DIR"/@work.*
  # So that processes can be started without it in either case.
  [[ -n $LOCK ]] || exec {LOCK}</dev/null
  for folder in "$RUN_DIR" /tmp; do
    WORK=$(mktemp -d "$folder/@work.XXXXXX" 2>/dev/null) && break
    [[ $ACTION != act && $folder != /tmp ]] || refuse 3 '' "cannot write to $folder"
  done
  trap 'rm -rf "$WORK"' EXIT
}
