# Whether the file is this topology's: by the journal, or, as files outlive a reboot and the journal does not, by the first line
# of the hosts file that stands in the same directory.
function owns_file(path) {
  return ("\tfile " path) in MADE || (PATH_TYPE[folder_of(path) "/hosts"] == "f" && first_line(folder_of(path) "/hosts") == "# netc:" TOPOLOGY)
}
