# Tells the links, addresses and routes of the host as a worker tells those of a namespace (see look_into_spaces): in WORK/look.0. It is a
# process of its own (see look_and_decide).
look_at_host() {
  local said
  if (look_inside '') <"$WORK/questions" >"$WORK/look.0" 2>>"$WORK/complaints"; then
    printf '\n' >>"$WORK/look.0" && printf 'whole 0\n'
  else
    said=$(<"$WORK/complaints")
    printf '%s\n' "cannot read the links of this host: ip -j -d addr show: ${said##*$'\n'}" >>"$WORK/unseen"
    return 1
  fi
}
