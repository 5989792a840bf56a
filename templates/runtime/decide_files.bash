# A step for each file that is not there or reads differently; its directories are made (and owned) where they are missing.
decide_files() {
  local i path directory
  local -a missing
  local -A made=()
  for i in ${F_PATH[@]+"${!F_PATH[@]}"}; do
    path=${F_PATH[i]} RECORD=''
    # A command substitution drops the last newline, so both sides get an end mark.
    if [[ -f $path && ! -L $path && "$(cat "$path" && printf .)" == "${F_TEXT[i]}." ]]; then
      ((UNCHANGED++))
      continue
    fi
    if [[ -e $path || -L $path ]]; then
      F_BEFORE[$path]=$(cat "$path" && printf .)
      step '~' '' "file $path" "${F_ORIGIN[i]}" 'other text' "file $path"
      continue
    fi
    missing=() directory=${path%/*}
    while [[ -n $directory && ! -d $directory && -z ${made[$directory]-} ]]; do
      missing=("$directory" ${missing[@]+"${missing[@]}"}) made[$directory]=1 directory=${directory%/*}
    done
    RECORD=made
    for directory in ${missing[@]+"${missing[@]}"}; do step + '' "mkdir $directory" "${F_ORIGIN[i]}" '' "rmdir $directory"; done
    step + '' "file $path" "${F_ORIGIN[i]}" '' "rm $path"
  done
}
