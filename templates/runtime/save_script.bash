# Keeps this script beside the records, as the one whose network stands, so that a later run that has to be put back can
# come back to it. After `down` there is nothing to come back to; an old one would be worse than none, and so would be a network
# without one: fails when it cannot be kept.
save_script() {
  local file=$RUN_DIR/$NETC_TOPOLOGY/script
  if [[ $VERB == down ]]; then
    rm -f "$file"
  elif [[ ! -e $file ]] || ((STEPS)); then
    # For restore_script. Where there was none, that is what comes back.
    if [[ -e $file ]]; then ln "$file" "$WORK/before.script"; else : >"$WORK/before.script"; fi || return
    script_text >"$WORK/script" && store "$NETC_TOPOLOGY/script" "$WORK/script"
  fi
}
