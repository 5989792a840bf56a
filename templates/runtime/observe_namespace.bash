# Fills LINK, ATTRIBUTE, ADDRESS, ROUTE, PROXY and SYSCTL for one namespace (empty: the host's) from one dump.
# Fails when the namespace is not there or dead.
observe_namespace() {
  local ns=$1 part=link line name value key
  local -a lines keys=()
  read -ra keys <<<"${WANTED_SYSCTLS[_$ns]-}"
  if [[ -z $ns ]]; then
    mapfile -t lines < <(dump_namespace ${keys[@]+"${keys[@]}"} && printf '%s\n' --end)
  else
    mapfile -t lines < <(
      nsenter --net="${NETNS_PATH[$ns]:-/run/netns/$ns}" bash -c "$(declare -f dump_namespace); dump_namespace \"\$@\"" bash \
        ${keys[@]+"${keys[@]}"} 2>/dev/null && printf '%s\n' --end
    )
  fi
  ((${#lines[@]})) && [[ ${lines[-1]} == --end ]] || return 1
  for line in "${lines[@]}"; do
    case $line in
      --*) part=${line#--} ;;
      *)
        case $part in
          link) observe_link "$ns" "$line" ;;
          address)
            # 3: docker0    inet 172.17.42.1/16 scope global docker0\ ...
            read -r _ name _ value _ <<<"$line"
            key=$ns/${name%%@*}/$value
            ADDRESS[$key]=
            [[ $line == *' noprefixroute'* ]] && ADDRESS[$key]=noprefixroute
            [[ $line == *' secondary '* ]] && SECONDARY[$key]=1
            ;;
          route4 | route6) observe_route "$ns" "${part#route}" "$line" ;;
          # 2001:db8::c009 dev eth0 proxy proto 205
          proxy)
            read -r value _ name _ <<<"$line"
            PROXY[$ns/$name/$value]=1
            ;;
          sysctl) SYSCTL[$ns/${line%%=*}]=${line#*=} ;;
        esac
        ;;
    esac
  done
}
