# Reads iptables-save text $3 of family $1 into the array $2 (LIVE or WANT): the key family/table/chain holds the
# chain's rules, a line each; family/table/chain/policy a built-in chain's policy. Counters are dropped.
parse_rules() {
  local family=$1 line table='' chain rest
  local -a lines
  local -n into=$2
  mapfile -t lines <<<"$3"
  for line in "${lines[@]}"; do
    case $line in
      '*'*) table=${line#'*'} ;;
      :*)
        chain=${line#:} rest=${line#* } chain=${chain%% *} rest=${rest%% *}
        into["$family/$table/$chain"]=''
        [[ $rest == - ]] || into["$family/$table/$chain/policy"]=$rest
        ;;
      '-A '*)
        chain=${line#-A } chain=${chain%% *}
        into["$family/$table/$chain"]+=$line$'\n'
        ;;
    esac
  done
}
