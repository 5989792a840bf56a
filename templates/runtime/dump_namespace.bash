# Prints what the namespace it runs in has: links, addresses, routes, proxy neighbours, and the sysctls named as arguments (KEY=VALUE).
# It runs as it stands inside other namespaces too (see observe_namespace), so it uses nothing of the script.
dump_namespace() {
  local key value
  ip -d -o link show || return
  printf '%s\n' --address
  ip -o address show
  printf '%s\n' --route4
  ip -4 -o route show
  printf '%s\n' --route6
  ip -6 -o route show
  printf '%s\n' --proxy
  ip -6 -o neigh show proxy
  printf '%s\n' --sysctl
  for key; do
    # A key that is not there is no error: it comes with the interface or the module.
    if [[ -r /proc/sys/$key ]] && read -r value 2>/dev/null <"/proc/sys/$key"; then
      printf '%s=%s\n' "$key" "$value"
    fi
  done
}
