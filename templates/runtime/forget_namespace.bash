# Drops what was observed in the namespace $1, which is going to be another one.
forget_namespace() {
  local key
  [[ -n ${LINK[$1/lo]-} ]] || return 0
  for key in "${!LINK[@]}"; do [[ $key == "$1/"* ]] && unset -v "LINK[$key]"; done
  for key in "${!ATTRIBUTE[@]}"; do [[ $key == "$1/"* ]] && unset -v "ATTRIBUTE[$key]"; done
  for key in "${!ADDRESS[@]}"; do [[ $key == "$1/"* ]] && unset -v "ADDRESS[$key]"; done
  for key in "${!ROUTE[@]}"; do [[ $key == "$1/"* ]] && unset -v "ROUTE[$key]"; done
  for key in "${!SYSCTL[@]}"; do [[ $key == "$1/"* ]] && unset -v "SYSCTL[$key]"; done
  for key in "${!LIVE[@]}"; do [[ $key == "$1/"* ]] && unset -v "LIVE[$key]"; done
  return 0
}
