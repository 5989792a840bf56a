# Sets NAMESERVERS and SEARCH to what the host's own resolv.conf says: its servers less those on its loopback, which a container
# cannot reach, and its last search line (resolv.conf(5)); Docker's choice of servers where none remains.
function read_resolv_conf(   line, word, count, i) {
  if (NAMESERVERS != "") return
  while ((getline line < "/etc/resolv.conf") > 0) {
    count = split(line, word, " ")
    if (word[1] == "nameserver" && word[2] !~ /^127\./ && word[2] != "::1") NAMESERVERS = NAMESERVERS "nameserver " word[2] "\n"
    if (word[1] == "search" || word[1] == "domain") {
      SEARCH = "search"
      for (i = 2; i <= count; i++) SEARCH = SEARCH " " word[i]
      SEARCH = SEARCH "\n"
    }
  }
  close("/etc/resolv.conf")
  if (NAMESERVERS == "") NAMESERVERS = "nameserver 8.8.8.8\nnameserver 8.8.4.4\n"
}
