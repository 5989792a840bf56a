# Puts the process ids of containers into the declared lines, where @ENGINE:NAME stands for them, after one question to
# each engine. A name in /run/netns that leads elsewhere is of a container that was started anew since: what is on record
# inside vanished with its namespace, and `down` has nothing to do in the new one.
find_containers() {
  local i engine name line path key target
  local -A names=()
  for line in ${D_LINE[@]+"${D_LINE[@]}"}; do
    [[ $line == 'require '@(docker|podman)' '* ]] || continue
    read -r _ engine name <<<"$line"
    names[$engine]+=" $name"
  done
  for engine in ${names[@]+"${!names[@]}"}; do ask_engine "$engine" "${names[$engine]}"; done
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    line=${D_LINE[i]}
    [[ $line == 'ln -s /proc/@'* ]] || continue
    read -r _ _ target path <<<"$line"
    key=${target#/proc/@} key=${key%%/*} target=/proc/${PROCESS[$key]-0}/ns/net name=${path##*/}
    if [[ -L $path && $(readlink "$path") != "$target" ]]; then
      for key in ${MADE[@]+"${!MADE[@]}"}; do [[ $key == $'\tlink add name '*" netns $name" ]] && unset -v "MADE[$key]"; done
      for key in ${USERS[@]+"${!USERS[@]}"}; do [[ $key == "$name/"* ]] && unset -v "USERS[$key]" "UNDO[$key]"; done
      [[ $VERB != down ]] || continue
    fi
    [[ $target == /proc/0/* ]] || D_LINE[i]="ln -s $target $path"
  done
}
