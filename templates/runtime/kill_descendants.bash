# Kills all processes that the process $1 has started, and theirs, but for this one. Each stands still first, so that it starts no more.
kill_descendants() {
  local child
  for child in $(pgrep -P "$1"); do
    [[ $child != "$$" ]] || continue
    kill -STOP "$child"
    kill_descendants "$child"
    kill -KILL "$child"
  done
}
