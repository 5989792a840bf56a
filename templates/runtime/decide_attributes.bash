# Steps for each attribute of a link line that is not as wanted.
decide_attributes() {
  local i key was undo
  attributes_of "$1" "$2"
  for i in ${A_KEY[@]+"${!A_KEY[@]}"}; do
    key=${A_KEY[i]} was=${ATTRIBUTE[$key]-}
    if [[ $was == "${A_VALUE[i]}" ]]; then
      ((UNCHANGED++))
      continue
    fi
    case $key in
      */state) undo=${A_SET[i]% *}${was:+ $was} ;;
      */master) if [[ -n $was ]]; then undo=${A_SET[i]% *}' '$was; else undo=${A_SET[i]%% master *}' nomaster'; fi ;;
      *) undo=${was:+${A_SET[i]% *} $was} ;;
    esac
    [[ $key != */address || -n $RECORD ]] || lay_down "${A_NS[i]}" "${key%/address}" "$3"
    BORROWED_KEY="${A_NS[i]}/link $key"
    [[ $key != */master ]] || forget_port "${key%/master}"
    step '~' "${A_NS[i]}" "${A_SET[i]}" "$3" "${key##*/} ${was:-not set}" "$undo"
  done
}
