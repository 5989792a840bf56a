# Splits FILES ([PATH] and the lines below it) into F_PATH, F_ORIGIN and F_TEXT. @nameservers and @search stand for what the
# host's own resolv.conf says now: its servers less those on its loopback, which a container cannot reach, and its last
# search line (resolv.conf(5)).
load_files() {
  local line word value servers='' search=''
  if [[ -r /etc/resolv.conf ]]; then
    while read -r word value || [[ -n $word ]]; do
      case $word in
        nameserver) [[ $value == 127.* || $value == ::1 ]] || servers+="nameserver $value"$'\n' ;;
        search | domain) search="search $value"$'\n' ;;
      esac
    done </etc/resolv.conf
  fi
  for line in ${FILES[@]+"${FILES[@]}"}; do
    if [[ $line == '['* ]]; then
      F_ORIGIN+=("${line#*' # '}")
      line=${line#'['}
      F_PATH+=("${line%%']'*}") F_TEXT+=('') F_INDEX[${F_PATH[-1]}]=$((${#F_PATH[@]} - 1))
    elif [[ $line == @nameservers ]]; then
      # Docker's choice where the host has no server that a container could reach.
      F_TEXT[-1]+=${servers:-nameserver 8.8.8.8$'\n'nameserver 8.8.4.4$'\n'}
    elif [[ $line == @search ]]; then
      F_TEXT[-1]+=$search
    else
      F_TEXT[-1]+=$line$'\n'
    fi
  done
}
