# The text of --help.
print_usage() {
  cat <<END
usage: ${0##*/} [up|down|check|plan|confirm] [flags]        (verb when left out: $NETC_VERB)

  up      make the network of topology $NETC_TOPOLOGY as declared; change only what differs
  down    take away what up made, put back what it changed
  check   change nothing; list every difference between declared and found (exit 2 if there is one)
  plan    change nothing; list the commands that $NETC_VERB would run
  confirm what up --confirm made is to stay

  -n, --dry-run            with up or down: the plan of it
  --confirm SECONDS        with up: put everything back unless the verb confirm comes in time, from any session
  -q, --quiet              only errors and the last line
  -v, --verbose            print each command before it runs
  --format text|json       json: one object a line
  --lock-timeout SECONDS   how long to wait for another run to end (30)
  --detailed-exitcode      exit 2 when something was changed (up, down) or would be (plan)
  -h, --help   --version

exit: 0 done or in sync; 1 internal error; 2 differences (check, --detailed-exitcode); 3 refused before anything
was touched; 4 the lock was not to be had; 5 failed, and put back as it was; 6 failed, and not wholly put back; 64 usage
END
}
