# One look at everything that is declared or was made before: the host, each namespace that is there, and the rules.
# NETNS tells what a name in /run/netns is: live, dead, or where a symbolic link leads.
observe_host() {
  local i ns line path key
  for path in /run/netns/*; do
    if [[ -L $path ]]; then
      NETNS[${path##*/}]="-> $(readlink "$path")"
    elif [[ -e $path ]]; then
      NETNS[${path##*/}]=live
    fi
  done
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    ns=${D_NS[i]} line=${D_LINE[i]}
    [[ -n $ns ]] && WANTED_NETNS[$ns]=1
    case $line in
      'sysctl '*)
        key=${line#sysctl }
        WANTED_SYSCTLS[_$ns]+=" ${key%%=*}"
        # The kernel changes these along with it (devinet.c, addrconf.c): they must be put back, too.
        dependent_sysctls "$ns" "$line"
        WANTED_SYSCTLS[_$ns]+=" ${DEPENDENT[*]-}"
        ;;
      'ln -s /proc/'*' /run/netns/'*)
        key=${line#ln -s }
        NETNS_PATH[${key##*/}]=${key%% *}
        ;;
    esac
  done
  # What was made in the namespace of a process that is not declared any more must go.
  for key in ${MADE[@]+"${!MADE[@]}"}; do
    ns=${key##*/}
    [[ $key != $'\tln /run/netns/'* || ${NETNS[$ns]-} != '-> /proc/'[0-9]* ]] || WANTED_NETNS[$ns]=1
  done
  observe_namespace '' || refuse 3 '' 'cannot read the links of this host: ip -d -o link show failed'
  for ns in ${WANTED_NETNS[@]+"${!WANTED_NETNS[@]}"}; do
    [[ -n ${NETNS[$ns]-}${NETNS_PATH[$ns]-} ]] || continue
    observe_namespace "$ns" || [[ -z ${NETNS[$ns]-} ]] || NETNS[$ns]=dead
  done
  observe_rules
}
