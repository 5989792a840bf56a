# Prints the keys that the kernel itself rewrites when the declared sysctl line is applied in the host: forwarding is
# copied to every interface, and ip_forward turns accept_redirects over (ip-sysctl.rst, inet_forward_change).
dependent_sysctls() {
  local path
  case $1 in
    'sysctl net/ipv4/ip_forward='*)
      printf '%s\n' net/ipv4/conf/all/accept_redirects
      for path in /proc/sys/net/ipv4/conf/*/forwarding; do printf '%s\n' "${path#/proc/sys/}"; done
      ;;
    'sysctl net/ipv6/conf/all/forwarding='*)
      for path in /proc/sys/net/ipv6/conf/*/forwarding; do printf '%s\n' "${path#/proc/sys/}"; done
      ;;
  esac
}
