# Sets STEP_SIGN, STEP_NS, STEP_EXECUTOR, STEP_ORIGIN and STEP_LINE to what step number $1 is (see write_run.awk).
read_step() {
  local line
  ((${#LINES[@]})) || mapfile -t LINES <"$WORK/steps"
  line=${LINES[$1 - 1]}
  STEP_SIGN=${line%%$'\t'*} line=${line#*$'\t'}
  STEP_NS=${line%%$'\t'*} line=${line#*$'\t'}
  STEP_EXECUTOR=${line%%$'\t'*} line=${line#*$'\t'}
  STEP_ORIGIN=${line%%$'\t'*} STEP_LINE=${line#*$'\t'}
}
