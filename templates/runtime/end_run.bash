# Ends the run of process $1, started at $2, if it still goes on: it is told to, so that it puts back what it did; a tool
# that hangs is killed, and in the end the run itself.
end_run() {
  local i
  for ((i = 0; i < 300; i++)); do
    [[ $(start_time_of "$1") == "$2" ]] || return 0
    case $i in
      0) kill -TERM "$1" ;;
      20 | 40 | 60 | 80) kill_descendants "$1" ;;
      200) kill -KILL "$1" ;;
    esac 2>/dev/null
    sleep 0.1
  done
}
