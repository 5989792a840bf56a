# Reads iptables-save text $3 of $1 (namespace/family) into the array $2 (LIVE or WANT): the key $1/table/chain holds the
# chain's rules, a line each; $1/table/chain/policy a built-in chain's policy. Counters are dropped.
parse_rules() {
  local place=$1 line table='' chain rest
  local -a lines
  local -n into=$2
  mapfile -t lines <<<"$3"
  for line in "${lines[@]}"; do
    case $line in
      '*'*) table=${line#'*'} ;;
      :*)
        chain=${line#:} rest=${line#* } chain=${chain%% *} rest=${rest%% *}
        into["$place/$table/$chain"]=''
        [[ $rest == - ]] || into["$place/$table/$chain/policy"]=$rest
        ;;
      '-A '*)
        chain=${line#-A } chain=${chain%% *}
        into["$place/$table/$chain"]+=$line$'\n'
        ;;
    esac
  done
}
