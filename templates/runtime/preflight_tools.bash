# Refuses (3) when the run cannot work here at all: no root, an old bash, a tool missing.
preflight_tools() {
  local tool
  ((EUID == 0)) || refuse 3 '' 'needs root: run it with sudo'
  ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)) || refuse 3 '' "needs bash 4.4 or newer, this is $BASH_VERSION"
  for tool in $NETC_TOOLS; do
    [[ -n $(type -P "$tool") ]] || refuse 3 '' "needs the command $tool: install its package (iproute2, iptables, procps, util-linux, bridge-utils, mawk, findutils)"
  done
}
