# Reads the rules of every namespace that survey has named: what is live (WORK/live.N.4 and .6, N being the line in
# WORK/places), and what the wanted ones look like once the kernel has taken them (WORK/taken.N). For that they are loaded into
# a scratch network namespace and saved from there, because only the kernel knows its own spelling. A rule that this kernel
# cannot take is found here, before anything is touched. Two are loaded at once.
look_at_rules() {
  local number=0 family ns path restore save
  local -a loads=()
  [[ -s $WORK/places ]] || return 0
  while read -r number family; do
    [[ -s $WORK/rules.$number ]] || continue
    save=iptables-save restore=iptables-restore
    [[ $family == 6 ]] && save=ip6tables-save restore=ip6tables-restore
    unshare -n bash -c "$restore -w 5 --noflush && exec $save" <"$WORK/rules.$number" >"$WORK/taken.$number" \
      2>"$WORK/message.$number" {LOCK}>&- &
    loads+=("$! $number $restore")
    ((${#loads[@]} < 2)) || {
      await_loads "${loads[@]}"
      loads=()
    }
  done <"$WORK/texts"
  await_loads ${loads[@]+"${loads[@]}"}
  number=0
  while IFS=$'\t' read -r ns path _; do
    ((number++))
    [[ $path != none ]] || continue
    [[ $ns != - ]] || ns='' path=''
    look_at_live "$number" "$ns" "$path" 4 iptables-save
    look_at_live "$number" "$ns" "$path" 6 ip6tables-save
    [[ ! -e $WORK/live.$number.4 ]] || preflight_backend "$ns" "$path"
  done <"$WORK/places"
}
