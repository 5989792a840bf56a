# Starts the watchdog: a process of its own session, or a unit where systemd runs, that needs neither this process nor its
# terminal nor the script's file. Comes back when it is there and knows what to do; else refuses.
arm_watchdog() {
  local folder=$RUN_DIR/$NETC_TOPOLOGY/unconfirmed i name own=1
  local -a launch=(setsid)
  mkdir -p "$folder" || refuse 3 '' "cannot make $folder"
  # What there is to come back to: the network of an earlier script, if any.
  [[ ! -e ${folder%/*}/script ]] || cp "${folder%/*}/script" "$folder/before" || refuse 3 '' "cannot write to $folder"
  script_text >"$folder/program" || refuse 3 '' "cannot write to $folder"
  # sd_booted(3). systemd starts it in its own namespaces, which have to be ours.
  for name in net mnt pid; do [[ /proc/self/ns/$name -ef /proc/1/ns/$name ]] || own=''; done
  if [[ -n $own && -d /run/systemd/system && -n $(type -P systemd-run) ]]; then
    launch=(systemd-run --quiet --collect --description="netc: $NETC_TOPOLOGY is put back unless confirmed")
  fi
  "${launch[@]}" bash "$folder/program" watch_for_confirmation "$CONFIRM" "$$" "$(start_time_of "$$")" \
    </dev/null >>"$folder/log" 2>&1 {LOCK}>&- &
  for ((i = 0; i < 100; i++)); do
    unconfirmed_seconds >/dev/null && return
    sleep 0.05
  done
  disarm_watchdog
  refuse 3 '' 'the watchdog of --confirm does not start'
}
