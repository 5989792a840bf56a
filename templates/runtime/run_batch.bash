# Runs steps $2...$3-1 by the executor $1. A failure leaves BATCH_FAILED and BATCH_MESSAGE.
run_batch() {
  BATCH_FAILED=$2 BATCH_MESSAGE=''
  case $1 in
    ip) run_ip "$2" "$3" ;;
    sysctl) run_sysctl "$2" "$3" ;;
    restore) run_restore "$2" && forget_udp_flows "$2" "$3" ;;
    policy) run_policy "$2" ;;
    file) run_file "$2" ;;
    rm | mkdir | rmdir) run_paths "$1" "$2" "$3" ;;
    *) run_command "$2" ;;
  esac
}
