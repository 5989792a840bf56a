# Drops what was observed of the link $2 in namespace $1, which will not be there when the steps behind this one run.
forget_link() {
  local key
  [[ -n ${LINK[$1/$2]-} ]] || return 0
  unset -v "LINK[$1/$2]"
  for key in "${!ATTRIBUTE[@]}"; do [[ $key == "$1/$2/"* ]] && unset -v "ATTRIBUTE[$key]"; done
  for key in "${!ADDRESS[@]}"; do [[ $key == "$1/$2/"* ]] && unset -v "ADDRESS[$key]"; done
  for key in "${!ROUTE[@]}"; do [[ $key == "$1/"* && ${ROUTE[$key]} == *"dev $2 proto "* ]] && unset -v "ROUTE[$key]"; done
  for key in "${!SYSCTL[@]}"; do [[ $key == "$1/"*/conf/"$2"/* ]] && unset -v "SYSCTL[$key]"; done
  return 0
}
