# The kernel makes a link-local address of the MAC address that an interface comes up with, so one of our own that gets
# another MAC goes down for it. Its own lines bring it up again; what goes with it (IPv6 addresses, all routes) is made anew.
lay_down() {
  local key
  [[ ${ATTRIBUTE[$2/state]-} == up ]] || return 0
  step '~' "$1" "link set dev ${2##*/} down" "$3" up "link set dev ${2##*/} up"
  ATTRIBUTE[$2/state]=down
  for key in "${!ADDRESS[@]}"; do [[ $key == "$2/"*:* ]] && unset -v "ADDRESS[$key]"; done
  for key in "${!ROUTE[@]}"; do [[ $key == "$1/"* && ${ROUTE[$key]} == *"dev ${2##*/} proto "* ]] && unset -v "ROUTE[$key]"; done
  return 0
}
