# What the kernel takes along with the IPv4 address $1 (a key of ADDRESS): secondary addresses behind a primary one
# (devinet.c, promote_secondaries), and with the last one all routes of the interface (fib_frontend.c, fib_disable_ip).
note_lost_with() {
  local key interface=${1%/*/*} stays=''
  for key in "${!ADDRESS[@]}"; do
    [[ $key == "$interface/"* && $key != *:* && -n ${WANTED[${interface%%/*}/addr/${interface#*/}/${key#"$interface/"}]-} ]] || continue
    if [[ -z ${SECONDARY[$1]-} && -n ${SECONDARY[$key]-} ]]; then unset -v "ADDRESS[$key]"; else stays=1; fi
  done
  [[ -z $stays ]] || return 0
  for key in "${!ROUTE[@]}"; do
    [[ $key == "${interface%%/*}/4/"* && ${ROUTE[$key]} == *"dev ${interface#*/} proto "* ]] && unset -v "ROUTE[$key]"
  done
  return 0
}
