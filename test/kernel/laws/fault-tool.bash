# Stands in for a tool that changes the host (argument 1; 2: its path; the rest: its own). It counts what the tool is asked to
# do, a line of a batch, a setting or a call each, in FAULT_DIR/steps, and at step FAULT_AT does what FAULT says instead:
# kill (the whole run, tools included), orphan (the script alone is killed, and the tool goes on a little later), TERM, INT, HUP
# (to the script alone, and goes on), fail, hang.
tool=$1 real=$2
shift 2

lines=()
case "$tool $*" in
  ip*' -batch '*)
    mapfile -t lines
    # A here-string ends with a newline of its own.
    [[ -n ${lines[-1]-} ]] || unset -v 'lines[-1]'
    ;;
  'ip '*' add '* | 'ip '*' del '* | 'ip '*' set '* | 'ip '*' replace '* | 'ip '*' change '* | 'ip '*' flush '*) lines=('') ;;
  'sysctl '*' -w '*) for word; do [[ $word != *=* ]] || lines+=("$word"); done ;;
  # What looks changes nothing.
  'ip '* | 'sysctl '* | ip*'tables -'[VSLC]* | ip*'tables -t '*' -'[SLC]*) exec "$real" "$@" ;;
  # Nor does the folder that a run works in belong to what it changes.
  'rm -rf '*/@work.*) exec "$real" "$@" ;;
  *) lines=('') ;;
esac
printf "%${#lines[@]}s" '' >>"$FAULT_DIR/steps"
steps=$(<"$FAULT_DIR/steps")
at=$((FAULT_AT - ${#steps} + ${#lines[@]}))

# Runs the first $1 of the lines, or all, by the real tool.
run_lines() {
  if [[ "$tool $*" == ip*' -batch '* ]]; then
    shift
    printf '%s\n' "${lines[@]:0:count}" | "$real" "$@"
  elif [[ $tool == sysctl ]]; then
    ((count == 0)) || "$real" -q -w "${lines[@]:0:count}"
  elif ((count)); then
    "$real" "${@:2}"
  fi
}

count=${#lines[@]}
if ((at < 0 || at >= count)) || ! mkdir "$FAULT_DIR/fired" 2>/dev/null; then
  run_lines all "$@"
  exit
fi
case $FAULT in
  kill)
    count=$at
    run_lines first "$@"
    kill -KILL 0
    ;;
  orphan)
    kill -KILL "$(ps -o pgid= $$ | tr -d ' ')"
    sleep 1
    run_lines all "$@"
    : >"$FAULT_DIR/over"
    ;;
  hang)
    count=$at
    run_lines first "$@"
    exec sleep 1000
    ;;
  fail)
    count=$at
    run_lines first "$@" || exit
    if [[ $* == *-batch* ]]; then
      printf 'RTNETLINK answers: Made up\nCommand failed -:%d\n' "$((at + 1))" >&2
    else
      printf '%s: made up\n' "$tool" >&2
    fi
    exit 1
    ;;
  *)
    kill "-$FAULT" "$(ps -o pgid= $$ | tr -d ' ')"
    run_lines all "$@"
    ;;
esac
