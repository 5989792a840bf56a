# A step for each file that is not there or reads differently; directories that are missing are made first, and owned.
decide_files() {
  local i path directory TEXT
  local -a missing different=()
  local -A made=()
  for i in ${F_PATH[@]+"${!F_PATH[@]}"}; do
    path=${F_PATH[i]}
    if [[ -f $path && ! -L $path ]] && ! is_leaving "${path%/*}" && read_file "$path" && [[ $TEXT == "${F_TEXT[i]}" ]]; then
      ((UNCHANGED++))
      continue
    fi
    different+=("$i")
    missing=() directory=${path%/*}
    while [[ -n $directory && -z ${made[$directory]-} ]] && { [[ ! -d $directory ]] || is_leaving "$directory"; }; do
      missing=("$directory" ${missing[@]+"${missing[@]}"}) made[$directory]=1 directory=${directory%/*}
    done
    for directory in ${missing[@]+"${missing[@]}"}; do
      # /etc/netns itself is for all topologies: it goes with the last one.
      if [[ $directory == "${path%/*}" ]]; then RECORD=made; else RECORD=borrowed BORROWED_KEY="/dir $directory"; fi
      step + '' "mkdir $directory" "${F_ORIGIN[i]}" '' "rmdir $directory"
    done
  done
  for i in ${different[@]+"${different[@]}"}; do
    path=${F_PATH[i]}
    if [[ -e $path || -L $path ]] && ! is_leaving "${path%/*}"; then
      read_file "$path"
      F_BEFORE[$path]=$TEXT RECORD=''
      step '~' '' "file $path" "${F_ORIGIN[i]}" 'other text' "file $path"
    else
      RECORD=made
      step + '' "file $path" "${F_ORIGIN[i]}" '' "rm $path"
    fi
  done
}
