# Batch $1, steps $2 to $3: files, each its path, a tab and the sign of its step, and below it the text, each line behind a tab.
run_files() {
  local line path='' text='' sign='' step=$2
  local -a lines
  mapfile -t lines <"$WORK/$1.input"
  for line in "${lines[@]}" ''; do
    if [[ $line == $'\t'* ]]; then
      text+=${line#$'\t'}$'\n'
      continue
    fi
    if [[ -n $path ]] && ! run_file "$path" "$sign" "$text" "$step" 2>"$WORK/message"; then
      BATCH_FAILED=$step BATCH_MESSAGE=$(<"$WORK/message")
      while ((step++ < $3)); do NOT_RUN[step]=1; done
      return 1
    fi
    [[ -z $path ]] || ((step++))
    path=${line%$'\t'?} sign=${line##*$'\t'} text=''
  done
}
