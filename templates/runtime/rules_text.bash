# Prints the wanted rules of family $1 as input for iptables-restore, without the places they come from.
rules_text() {
  local line
  local -n rules_of_family=RULES$1
  for line in ${rules_of_family[@]+"${rules_of_family[@]}"}; do
    line=${line%%' # '*}
    printf '%s\n' "${line%"${line##*[! ]}"}"
  done
}
