# Sets sysctls (KEY=VALUE, from the third argument on), then lets ip run $1 lines of standard input, going on behind failures when
# $2 is -force. Inside a namespace it is run as it stands by sh, which starts faster than bash (see inside_worker).
change_inside() {
  count=$1 force=$2 number=0 failed=''
  shift 2
  for setting; do
    number=$((number + 1))
    echo "${setting#*=}" >"/proc/sys/${setting%%=*}" && continue
    echo "Command failed sysctl:$number"
    [ -n "$force" ] || exit 1
    failed=1
  done
  [ -n "$force" ] || [ "$count" -eq 0 ] || exec ip -batch -
  [ "$count" -eq 0 ] || ip ${force:+"$force"} -batch - || exit
  [ -z "$failed" ]
}
