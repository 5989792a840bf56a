# Without the journal, which does not outlive a reboot as files do, marks and the declaration tell what is ours.
function claim_without_journal(   i, path, word) {
  for (i = 1; i <= F_COUNT; i++) {
    path = F_PATH[i]
    # Not through the link of a container that shares another one's files.
    if ((path in PATH_TYPE) && PATH_TYPE[folder_of(path)] != "l" && owns_file(path)) {
      made("\tfile " path)
      made("\tdir " folder_of(path))
    }
  }
  for (i = 1; i <= D_COUNT; i++) {
    split(D_LINE[i], word, " ")
    if (D_LINE[i] ~ /^netns add / && owns_netns(word[3])) made("\t" D_LINE[i])
    else if (D_LINE[i] == "rules") made("\trules " D_NS[i])
    else if (D_LINE[i] ~ /^ln -s / && PATH_TYPE[word[4]] == "l" && PATH_TARGET[word[4]] == word[3]) made("\tln " word[4])
  }
}
