# Sets KEY to the ROUTE key of a declared `route add` line in namespace $1, and VIA and DEV to where it leads.
route_key() {
  local -a words
  local i metric='' destination family=4
  VIA='' DEV=''
  read -ra words <<<"$2"
  destination=${words[2]}
  for ((i = 3; i + 1 < ${#words[@]}; i += 2)); do
    case ${words[i]} in
      via) VIA=${words[i + 1]} ;;
      dev) DEV=${words[i + 1]} ;;
      metric) metric=${words[i + 1]} ;;
    esac
  done
  # ip prints host routes without their length, and default for /0.
  if [[ $destination == *:* || $VIA == *:* ]]; then
    family=6 destination=${destination%/128} metric=${metric:-1024}
    [[ $destination == ::/0 ]] && destination=default
  else
    destination=${destination%/32} metric=${metric:-0}
    [[ $destination == 0.0.0.0/0 ]] && destination=default
  fi
  KEY=$1/$family/$destination/$metric
}
