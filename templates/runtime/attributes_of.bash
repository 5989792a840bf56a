# Takes a `link add`, `link set` or brctl line apart: A_KEY (the keys of ATTRIBUTE it speaks of), A_VALUE (their wanted
# values), A_NS and A_SET (the namespace and the `link set` words that make each of them true alone).
attributes_of() {
  local ns=$1 dev='' group='' word i
  local -a words
  A_KEY=() A_VALUE=() A_NS=() A_SET=()
  read -ra words <<<"$2"
  for ((i = 0; i < ${#words[@]}; i++)); do
    word=${words[i]}
    case $word in
      link | add | set | brctl | addbr) [[ $word == addbr ]] && dev=${words[++i]} ;;
      addif) dev=${words[i + 2]} A_KEY+=("$ns/$dev/master") A_VALUE+=("${words[i + 1]}") A_NS+=("$ns") A_SET+=("link set dev $dev master ${words[i + 1]}") && i=$((i + 2)) ;;
      stp)
        dev=${words[i + 1]} A_KEY+=("$ns/$dev/bridge.stp_state") A_NS+=("$ns")
        if [[ ${words[i + 2]} == on ]]; then A_VALUE+=(1); else A_VALUE+=(0); fi
        A_SET+=("link set dev $dev type bridge stp_state ${A_VALUE[-1]}") && i=$((i + 2))
        ;;
      name | dev) dev=${words[++i]} ;;
      netns) ns=${words[++i]} ;;
      type) group=${words[++i]} ;;
      # What follows `peer` speaks of the other end, which is made inside its namespace.
      peer)
        group='' dev=${words[i + 2]} ns=${words[i + 4]}
        i=$((i + 4))
        ;;
      up | down) A_KEY+=("$ns/$dev/state") A_VALUE+=("$word") A_NS+=("$ns") A_SET+=("link set dev $dev $word") ;;
      *)
        A_KEY+=("$ns/$dev/${group:+$group.}$word") A_VALUE+=("${words[++i]}") A_NS+=("$ns")
        A_SET+=("link set dev $dev ${group:+type $group }$word ${words[i]}")
        ;;
    esac
  done
}
