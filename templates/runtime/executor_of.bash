# Sets EXECUTOR to what runs the line $1.
executor_of() {
  case $1 in
    'netns '* | 'link '* | 'addr '* | 'route '* | 'neigh '*) EXECUTOR=ip ;;
    'sysctl '*) EXECUTOR=sysctl ;;
    'rm '* | 'mkdir '* | 'rmdir '*) EXECUTOR=${1%% *} ;;
    'brctl '* | 'ln '*) EXECUTOR='command' ;;
    'file '*) EXECUTOR='file' ;;
    *' -P '*) EXECUTOR=policy ;;
    *) EXECUTOR=restore ;;
  esac
}
