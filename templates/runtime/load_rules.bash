# Splits the rules of family $1 by namespace: RULES_TEXT[namespace/family] becomes input for iptables-restore, and
# RULE_ORIGIN[namespace/family/table/chain/N] tells where in the topology each rule comes from.
load_rules() {
  local line ns='' table='' chain origin='' text
  local -a lines=()
  local -A count=()
  local -n rules_of_family=RULES$1
  for line in ${rules_of_family[@]+"${rules_of_family[@]}"} '[]'; do
    if [[ $line == '['* ]]; then
      ((${#lines[@]} == 0)) || printf -v text '%s\n' "${lines[@]}"
      ((${#lines[@]} == 0)) || RULES_TEXT[$ns/$1]=$text
      ns=${line#'['} ns=${ns%']'} lines=() count=()
      [[ $ns != host ]] || ns=''
      continue
    fi
    [[ $line == *' # '* ]] && origin=${line#*' # '} line=${line%%' # '*} line=${line%"${line##*[! ]}"}
    lines+=("$line")
    case $line in
      '*'*) table=${line#'*'} ;;
      '-A '* | '-I '*)
        chain=${line#-? } chain=${chain%% *}
        RULE_ORIGIN[$ns/$1/$table/$chain/${count[$table/$chain]:=0}]=$origin
        count[$table/$chain]=$((count[$table/$chain] + 1))
        ;;
    esac
  done
}
