# Prints what the namespace it runs in has: the sysctls whose keys are the words of $1 (KEY=VALUE), then what ip is asked on standard
# input. It runs as it stands inside other namespaces (see look_into_spaces), by sh, so it uses nothing of the script.
look_inside() {
  set -f
  folder=none
  for key in $1; do
    # All namespaces have a folder net/ipv4, and the kernel compares each one on the way to that of this namespace (proc_sysctl.c,
    # proc_sys_compare): it is gone into once for all that is in it.
    name=${key#*/*/}
    [ "${key%"$name"}" = "$folder" ] || {
      folder=${key%"$name"}
      cd "/proc/sys/$folder" 2>/dev/null || {
        folder=none
        continue
      }
    }
    # The kernel gives a sysctl to one read alone (sysctl.c, do_proc_dointvec), and sh may read byte by byte. Only a 0 can be known by
    # its first digit, which is what most are. A key that is not there is no error: it comes with the interface or the module.
    value=''
    read -r value <"$name"
    [ "$value" = 0 ] || value=$(cat "$name") || continue
    printf '%s=%s\n' "$key" "$value"
  done
  exec ip -j -d -batch -
}
