# For `down`, whose batch of the steps $1 to $2 has failed: tells what did not go away, and counts the rest. Where it is not known
# which step failed, none of them went away.
leave_behind() {
  local i
  ((${#NOT_RUN[@]})) || for ((i = $1; i <= $2; i++)); do NOT_RUN[i]=$BATCH_MESSAGE; done
  for ((i = $1; i <= $2; i++)); do
    if [[ -n ${NOT_RUN[i]-} ]]; then
      # One message is enough for what failed together.
      [[ $i != "$1" && ${NOT_RUN[i]} == "${NOT_RUN[i - 1]-}" ]] || report_failure "$i" "${NOT_RUN[i]}"
      read_step "$i"
      LEFT+="  $STEP_LINE"$'\n'
      continue
    fi
    read_step "$i"
    case $STEP_SIGN in
      +) ((ADDED++)) ;;
      '~') ((MODIFIED++)) ;;
      -) ((REMOVED++)) ;;
    esac
  done
}
