# Reads the links, addresses and routes of the host into WORK/look.host, of which each line is of the namespace that a line with MARK
# has begun.
look_at_host() {
  {
    printf '%s\n' 'addr show' 'route show table all' 'neigh show proxy' >"$WORK/questions" && printf '%s begin\n' "$MARK" &&
      (look_inside '') <"$WORK/questions" {LOCK}>&- && printf '%s end\n' "$MARK"
  } >"$WORK/look.host" || refuse 3 '' 'cannot read the links of this host: ip -j -d addr show failed'
}
