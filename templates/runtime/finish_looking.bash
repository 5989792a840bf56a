# Looks at the rules of each place that the decision has named (see write_places.awk), and waits for what looks meanwhile: process $1 at
# the host, the workers into namespaces.
finish_looking() {
  local ns path worker
  while IFS=$'\t' read -r ns path; do
    [[ $path == none || -e $WORK/live.$ns.4 ]] || look_at_live "$ns" "$path"
  done <"$WORK/places"
  wait "$1" || refuse 3 '' 'cannot read the links of this host: ip -j -d addr show failed'
  for worker in ${LOOKING[@]+"${LOOKING[@]}"}; do
    wait "$worker" || refuse 3 '' "cannot write to $WORK"
  done
  show_progress ''
}
