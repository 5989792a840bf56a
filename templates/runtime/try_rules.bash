# Has the kernel try the wanted rules (WORK/texts, see write_texts.awk): loads each text into a scratch network namespace and saves it
# from there (WORK/taken.N), because only the kernel knows its own spelling. What this kernel cannot take is found here, before
# anything is touched, and told. Two are loaded at once. It is a process of its own (see look_and_decide).
try_rules() {
  local number family command
  local -a loads=()
  while read -r number family; do
    command=iptables
    [[ $family == 4 ]] || command=ip6tables
    unshare -n bash -c "$command-restore -w 5 --noflush && exec $command-save" <"$WORK/rules.$number" >"$WORK/taken.$number" \
      2>"$WORK/message.$number" &
    loads+=("$! $number $command-restore")
    ((${#loads[@]} < 2)) || {
      await_loads "${loads[@]}" || return
      loads=()
    }
  done <"$WORK/texts"
  await_loads ${loads[@]+"${loads[@]}"}
}
