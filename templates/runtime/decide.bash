# Hands the rest of what was seen to the decision. For check and plan it tells the steps itself; for others WORK holds the run (see
# templates/decision/write_run.awk). Fails when the host is to be looked at again (see is_settling.awk).
decide() {
  local family ns place file status
  local -a seen=() problems
  # What ip has said, which is no error to it, of what changed while it was told.
  [[ $(<"$WORK/complaints") != *'Dump was interrupted'* ]] || seen+=(INTERRUPTED=1)
  while IFS=$'\t' read -r ns _; do
    place=$ns
    [[ $ns != host ]] || place=''
    for family in 4 6; do
      file=$WORK/live.$ns.$family
      [[ ! -e $file ]] || seen+=(PART=live "PLACE=$place/$family" "$file")
    done
  done <"$WORK/places"
  for file in "$WORK"/taken.*; do [[ ! -e $file ]] || seen+=(PART=taken "PLACE=${file##*.}" "$file"); done
  { printf '%s\n' ${seen[@]+"${seen[@]}"} ALL_SEEN=1 >"$WORK/seen" && printf 'seen\n' >&"$SEEN"; } ||
    refuse 3 '' "cannot write to $WORK"
  exec {SEEN}>&-
  wait "$DECISION"
  status=$?
  DECISION=''
  case $status in
    0) ;;
    1)
      printf 'netc: internal error\n' >&2
      exit 1
      ;;
    # awk itself gave up, and said why.
    *) refuse 3 '' "cannot decide: is there room in $WORK?" ;;
  esac
  if [[ -s $WORK/problems ]]; then
    mapfile -t problems <"$WORK/problems"
    if ((${#problems[@]} > 1)); then printf 'netc: %s\n' "${problems[@]::${#problems[@]}-1}" >&2; fi
    refuse 3 '' "${problems[-1]}"
  fi
  [[ ! -e $WORK/settling ]] || return
  read -r ADDED MODIFIED REMOVED UNCHANGED STEPS <"$WORK/counts"
}
