# Drops what was observed of the link $2 in namespace $1, which will not be there when the steps behind this one run, and
# of the ports that a bridge lets go of when it is removed.
forget_link() {
  local key
  [[ -n ${LINK[$1/$2]-} ]] || return 0
  unset -v "LINK[$1/$2]"
  for key in "${!ATTRIBUTE[@]}"; do
    if [[ $key == "$1/$2/"* ]]; then
      unset -v "ATTRIBUTE[$key]"
    elif [[ $key == "$1/"*/master && ${ATTRIBUTE[$key]-} == "$2" ]]; then
      unset -v "ATTRIBUTE[$key]"
      forget_port "${key%/master}"
    fi
  done
  for key in "${!ADDRESS[@]}"; do [[ $key == "$1/$2/"* ]] && unset -v "ADDRESS[$key]"; done
  for key in "${!PROXY[@]}"; do [[ $key == "$1/$2/"* ]] && unset -v "PROXY[$key]"; done
  for key in "${!ROUTE[@]}"; do [[ $key == "$1/"* && ${ROUTE[$key]} == *"dev $2 proto "* ]] && unset -v "ROUTE[$key]"; done
  for key in "${!SYSCTL[@]}"; do [[ $key == "$1/"*/conf/"$2"/* ]] && unset -v "SYSCTL[$key]"; done
  return 0
}
