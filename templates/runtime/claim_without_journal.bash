# Without the journal, which does not outlive a reboot as files do, marks and the declaration tell what is ours.
claim_without_journal() {
  local i line target path
  for i in ${F_PATH[@]+"${!F_PATH[@]}"}; do
    path=${F_PATH[i]}
    # Not through the link of a container that shares another one's files.
    if [[ -e $path && ! -L ${path%/*} ]] && owns_file "$path"; then MADE[$'\t'"file $path"]=1 MADE[$'\t'"dir ${path%/*}"]=1; fi
  done
  for i in ${D_LINE[@]+"${!D_LINE[@]}"}; do
    line=${D_LINE[i]}
    case $line in
      'netns add '*) if owns_netns "${line#netns add }"; then MADE[$'\t'"$line"]=1; fi ;;
      rules) MADE[$'\t'"rules ${D_NS[i]}"]=1 ;;
      'ln -s '*)
        read -r _ _ target path <<<"$line"
        if [[ -L $path && $(readlink "$path") == "$target" ]]; then MADE[$'\t'"ln $path"]=1; fi
        ;;
    esac
  done
}
