# Takes one line of `ip -d -o link show` into LINK and ATTRIBUTE.
observe_link() {
  local name=${2#*: } line=$2 key word
  name=${name%%: *} name=${name%%@*}
  key=$1/$name
  LINK[$key]=other
  [[ $line =~ '<'([A-Z_,0-9-]*)'> mtu '([0-9]+) ]] || return 0
  ATTRIBUTE[$key/mtu]=${BASH_REMATCH[2]}
  case ,${BASH_REMATCH[1]}, in *,UP,*) ATTRIBUTE[$key/state]=up ;; *) ATTRIBUTE[$key/state]=down ;; esac
  [[ $line =~ ' master '([^ ]+) ]] && ATTRIBUTE[$key/master]=${BASH_REMATCH[1]}
  [[ $line =~ ' link/ether '([0-9a-f:]+) ]] && ATTRIBUTE[$key/address]=${BASH_REMATCH[1]}
  [[ $line =~ '\ '+'alias '([^\\]*) ]] && ATTRIBUTE[$key/alias]=${BASH_REMATCH[1]%% }
  case $line in
    *' bridge forward_delay '*)
      LINK[$key]=bridge
      for word in stp_state nf_call_iptables nf_call_ip6tables; do
        [[ $line =~ ' '$word' '([0-9]+) ]] && ATTRIBUTE[$key/bridge.$word]=${BASH_REMATCH[1]}
      done
      ;;
    *'\    veth '*) LINK[$key]=veth ;;
  esac
  if [[ $line == *' bridge_slave '* ]]; then
    for word in hairpin isolated; do
      [[ $line =~ ' '$word' '(on|off) ]] && ATTRIBUTE[$key/bridge_slave.$word]=${BASH_REMATCH[1]}
    done
  fi
  return 0
}
