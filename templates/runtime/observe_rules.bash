# Reads the rules of every namespace that has wanted ones or is on record as having had some: what is live, and what the
# wanted ones look like once the kernel has taken them. For that they are loaded into a scratch network namespace and
# saved from there, because only the kernel knows its own spelling. A rule that this kernel cannot take is found here,
# before anything is touched.
observe_rules() {
  local key ns family save restore live
  local -A places=() taken=()
  load_rules 4
  load_rules 6
  for key in ${RULES_TEXT[@]+"${!RULES_TEXT[@]}"}; do places[_${key%/*}]=1; done
  for key in ${MADE[@]+"${!MADE[@]}"}; do [[ $key != $'\trules '* ]] || places[_${key#$'\trules '}]=1; done
  for ns in ${places[@]+"${!places[@]}"}; do
    ns=${ns#_}
    # What is not there yet has no rules.
    [[ -z ${LINK[$ns/lo]-} ]] || preflight_backend "$ns"
    for family in 4 6; do
      save=iptables-save restore=iptables-restore
      [[ $family == 6 ]] && save=ip6tables-save restore=ip6tables-restore
      if [[ -n ${LINK[$ns/lo]-} ]]; then
        live=$(inside "$ns" "$save" 2>/dev/null) || refuse 3 '' "$save failed${ns:+ in $ns}: $(inside "$ns" "$save" 2>&1 >/dev/null)"
        parse_rules "$ns/$family" LIVE "$live"
      fi
      key=$family${RULES_TEXT[$ns/$family]-}
      # Containers of one profile have the same rules.
      [[ -n ${taken[$key]-} ]] ||
        taken[$key]=$(unshare -n bash -c "$restore -w 5 --noflush && exec $save" 2>&1 <<<"${key#?}") ||
        refuse 3 '' "this kernel does not take the rules of $restore: ${taken[$key]%%$'\n'*}"
      parse_rules "$ns/$family" WANT "${taken[$key]}"
    done
  done
}
