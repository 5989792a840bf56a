# Sets DEPENDENT to the keys that the kernel itself rewrites when the declared sysctl line $2 is applied in the host's own
# namespace ($1 is empty): forwarding is copied to every interface, and ip_forward turns accept_redirects over
# (ip-sysctl.rst, inet_forward_change).
dependent_sysctls() {
  local path
  DEPENDENT=()
  case $1$2 in
    'sysctl net/ipv4/ip_forward='*)
      DEPENDENT=(net/ipv4/conf/all/accept_redirects)
      for path in /proc/sys/net/ipv4/conf/*/forwarding; do DEPENDENT+=("${path#/proc/sys/}"); done
      ;;
    'sysctl net/ipv6/conf/all/forwarding='*)
      for path in /proc/sys/net/ipv6/conf/*/forwarding; do DEPENDENT+=("${path#/proc/sys/}"); done
      ;;
  esac
}
