# Takes what `ip -batch` has said into FAILURES: the number of each line that failed, and the message.
take_ip_failures() {
  local line message=''
  FAILURES=()
  while IFS= read -r line; do
    if [[ $line =~ ^'Command failed '[^:]*:([0-9]+)$ ]]; then
      FAILURES[BASH_REMATCH[1]]=${message:-failed without a message}
      message=''
    else
      message+=${message:+$'\n'}$line
    fi
  done <<<"$1"
}
