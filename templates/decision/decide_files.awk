# A step for each file that is not there or reads differently; directories that are missing are made first, and owned.
function decide_files(   i, path, folder, missing, count, n, different, differents, kept) {
  differents = 0
  for (i = 1; i <= F_COUNT; i++) {
    path = F_PATH[i]
    folder = folder_of(path)
    if (F_READS[i] && !is_leaving(folder)) {
      UNCHANGED++
      continue
    }
    different[++differents] = i
    count = 0
    for (; folder != "" && !(folder in MAKING) && (is_leaving(folder) || !is_folder(folder)); folder = folder_of(folder)) {
      MAKING[folder] = 1
      missing[++count] = folder
    }
    for (n = count; n > 0; n--) {
      # /etc/netns itself is for all topologies: it goes with the last one.
      RECORD = "made"
      if (missing[n] != folder_of(path)) {
        RECORD = "borrowed"
        BORROWED_KEY = "/dir " missing[n]
      }
      step("+", "", "mkdir " missing[n], F_ORIGIN[i], "", "rmdir " missing[n])
    }
  }
  for (n = 1; n <= differents; n++) {
    i = different[n]
    path = F_PATH[i]
    kept = (path in PATH_TYPE) && PATH_TYPE[path] != "" && !is_leaving(folder_of(path))
    RECORD = kept ? "" : "made"
    if (kept) step("~", "", "file " path, F_ORIGIN[i], "other text", "file " path)
    else step("+", "", "file " path, F_ORIGIN[i], "", "rm " path)
  }
  RECORD = ""
}
