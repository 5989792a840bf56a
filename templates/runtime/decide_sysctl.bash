# `sysctl KEY=VALUE`. Its undo lines also put back what the kernel rewrites along with it, where that would not come back
# by itself: forwarding follows on every interface, accept_redirects turns the other way (inet_forward_change).
decide_sysctl() {
  local ns=$1 line=$2 key=${2#sysctl } found undo path follows
  key=${key%%=*}
  found=${SYSCTL[$ns/$key]-}
  if [[ $found == "${line#*=}" ]]; then
    ((UNCHANGED++))
    return
  fi
  undo=${found:+sysctl $key=$found}
  if [[ -n $RECORD ]]; then
    dependent_sysctls "$ns" "$line"
    for path in ${DEPENDENT[@]+"${DEPENDENT[@]}"}; do
      follows=$found
      [[ $path == */accept_redirects ]] && follows=$((!found))
      [[ ${SYSCTL[$ns/$path]-$follows} == "$follows" ]] || undo+=$'\n'"sysctl $path=${SYSCTL[$ns/$path]}"
    done
  fi
  BORROWED_KEY="$ns/sysctl $key"
  if [[ -n $found ]]; then
    step '~' "$ns" "$line" "$3" "$found" "$undo"
  else
    step + "$ns" "$line" "$3" '' -
  fi
}
