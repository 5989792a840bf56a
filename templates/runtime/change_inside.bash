# Sets sysctls (KEY=VALUE, from the third argument on), then lets ip run $1 lines of standard input, going on behind failures when
# $2 is -force. Inside a namespace it is run as it stands by sh, which starts faster than bash (see inside_worker).
change_inside() {
  count=$1 force=$2 number=0 failed=''
  shift 2
  for setting; do
    number=$((number + 1))
    # For these, which are 0 or 1, the kernel locks all networking, even where nothing changes.
    case $setting in
      */ip_forward=* | */forwarding=*)
        read -r found 2>/dev/null <"/proc/sys/${setting%%=*}" && [ "$found" = "${setting#*=}" ] && continue
        ;;
    esac
    echo "${setting#*=}" >"/proc/sys/${setting%%=*}" && continue
    echo "Command failed sysctl:$number"
    [ -n "$force" ] || exit 1
    failed=1
  done
  [ -n "$force" ] || [ "$count" -eq 0 ] || exec ip -batch -
  [ "$count" -eq 0 ] || ip ${force:+"$force"} -batch - || exit
  [ -z "$failed" ]
}
