# Prints what the namespace it runs in has: the sysctls whose keys are the words of $1 (KEY=VALUE), then what ip is asked on standard
# input. It runs as it stands inside other namespaces (see look_into_spaces), so it uses nothing of the script. It takes bash: the
# kernel gives a sysctl to one read alone, and sh reads byte by byte (sysctl.c, do_proc_dointvec).
look_inside() {
  local key value
  set -f
  for key in $1; do
    # A key that is not there is no error: it comes with the interface or the module.
    if [[ -r /proc/sys/$key ]] && read -r value 2>/dev/null <"/proc/sys/$key"; then
      printf '%s=%s\n' "$key" "$value"
    fi
  done
  exec ip -j -d -batch -
}
