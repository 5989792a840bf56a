# Reads both families' live rules, and what the wanted ones look like once the kernel has taken them: they are loaded
# into a scratch network namespace and saved from there, because only the kernel knows its own spelling. A rule that
# this kernel cannot take is found here, before anything is touched.
observe_rules() {
  local family save restore live wanted message
  ((${#RULES4[@]} + ${#RULES6[@]})) || return 0
  preflight_backend
  for family in 4 6; do
    save=iptables-save restore=iptables-restore
    [[ $family == 6 ]] && save=ip6tables-save restore=ip6tables-restore
    live=$("$save" 2>/dev/null) || refuse 3 '' "$save failed: $("$save" 2>&1 >/dev/null)"
    parse_rules "$family" LIVE "$live"
    wanted=$(rules_text "$family" | unshare -n bash -c "$restore -w 5 --noflush && exec $save" 2>&1) || {
      message=${wanted%%$'\n'*}
      refuse 3 '' "this kernel does not take the rules of $restore: $message"
    }
    parse_rules "$family" WANT "$wanted"
  done
}
