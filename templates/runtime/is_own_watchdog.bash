# Whether the file $1 still names this process as the watchdog.
is_own_watchdog() {
  local pid=''
  read -r pid _ 2>/dev/null <"$1"
  [[ $pid == "$$" ]]
}
