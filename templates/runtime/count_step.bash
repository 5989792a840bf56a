# Counts step number $1 for the last line.
count_step() {
  case ${S_SIGN[$1]} in
    +) ((ADDED++)) ;;
    '~') ((MODIFIED++)) ;;
    -) ((REMOVED++)) ;;
  esac
  return 0
}
