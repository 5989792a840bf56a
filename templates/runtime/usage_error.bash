# A command line that says nothing clear: nothing was looked at, exit 64 (EX_USAGE of sysexits.h).
usage_error() {
  printf 'netc: %s\n' "$1" >&2
  print_usage >&2
  exit 64
}
