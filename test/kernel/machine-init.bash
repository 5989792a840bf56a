# The first process of a machine in a cluster. Arguments: backend, br_netfilter (see machine.bash), the machine's name.
set -eu
# shellcheck source=test/kernel/machine.bash
. "${BASH_SOURCE[0]%/*}/machine.bash"
become_machine "$@"
# The cards come up without duplicate address detection, which would keep IPv6 silent for the first two seconds.
echo 0 >/proc/sys/net/ipv6/conf/default/accept_dad
stand
