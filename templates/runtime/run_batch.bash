# Runs batch $2, steps $3 to $4, in namespace $5, by the executor $1. A failure leaves BATCH_FAILED, BATCH_MESSAGE and NOT_RUN.
run_batch() {
  case $1 in
    ip) run_ip "$2" "$4" ;;
    inside) run_inside "$2" ;;
    sysctl) run_sysctl "$2" ;;
    restore) run_restore "$2" "$3" "$5" && forget_udp_flows "$2" "$5" ;;
    policy) run_policy "$2" ;;
    file) run_files "$2" "$3" "$4" ;;
    rm | mkdir | rmdir) run_paths "$1" "$2" ;;
    *) run_command "$2" ;;
  esac
}
