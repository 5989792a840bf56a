# Prints, for run_inside, that none of the steps from $1 to $2 has run. In a worker.
tell_not_run() {
  local step=$1
  while [ "$step" -le "$2" ]; do
    printf '%d not run\n' "$step"
    step=$((step + 1))
  done
}
