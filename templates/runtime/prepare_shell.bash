# What every process of the script begins with: nothing of the caller's environment decides what it does, nor
# does an option of bash, as in `bash -e up.sh`.
prepare_shell() {
  set +efC +o posix -uo pipefail
  export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
  unset -v CDPATH BASH_ENV ENV IFS
  umask 077
}
