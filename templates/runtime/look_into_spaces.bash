# Asks every second namespace of WORK/spaces, from number $1 on. One that is not there, or a file that is none, says nothing.
look_into_spaces() {
  local i ns path line program
  local -a lines keys
  program=$(declare -f look_inside)$'\nlook_inside "$@"'
  mapfile -t lines <"$WORK/spaces"
  for ((i = $1; i < ${#lines[@]}; i += 2)); do
    line=${lines[i]} ns=${line%%$'\t'*} line=${line#*$'\t'} path=${line%%$'\t'*}
    IFS=' ' read -ra keys <<<"${line#*$'\t'}"
    printf '%s begin %s\n' "$MARK" "$ns" || return
    if nsenter --net="$path" bash -c "$program" bash ${keys[@]+"${keys[@]}"} <"$WORK/questions" 2>/dev/null {LOCK}>&-; then
      printf '%s end\n' "$MARK" || return
    else
      printf '%s nothing\n' "$MARK" || return
    fi
  done
}
