# Notes in RULE_ORIGIN where in the topology each wanted rule of family $1 comes from: family/table/chain/N.
index_rule_origins() {
  local line table='' chain origin=''
  local -A count=()
  local -n rules_of_family=RULES$1
  for line in ${rules_of_family[@]+"${rules_of_family[@]}"}; do
    case $line in
      '*'*) table=${line#'*'} ;;
      '-A '* | '-I '*)
        chain=${line#-? } chain=${chain%% *}
        [[ $line == *' # '* ]] && origin=${line#*' # '}
        RULE_ORIGIN[$1/$table/$chain/${count[$table/$chain]:=0}]=$origin
        count[$table/$chain]=$((count[$table/$chain] + 1))
        ;;
    esac
  done
}
