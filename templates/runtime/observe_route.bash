# Takes one line of `ip -o route show` (family $2) into ROUTE, keyed by what makes a route the same route: namespace,
# family, destination and metric. Its value is where it leads.
observe_route() {
  local -a words
  local i via='' dev='' metric=0 proto=''
  read -ra words <<<"$3"
  for ((i = 1; i + 1 < ${#words[@]}; i++)); do
    case ${words[i]} in
      via) via=${words[i + 1]} ;;
      dev) dev=${words[i + 1]} ;;
      metric) metric=${words[i + 1]} ;;
      proto) proto=${words[i + 1]} ;;
    esac
  done
  ROUTE[$1/$2/${words[0]}/$metric]="${via:+via $via }dev $dev proto $proto"
}
