# Takes one line of the declared files ([PATH] and the lines below it) into F_PATH, F_ORIGIN and F_TEXT. @nameservers and
# @search stand for what the host's own resolv.conf says now (see read_resolv_conf), @localhost for the names that every
# container's hosts file has, in Docker's words.
function load_files(line,   mark) {
  if (line ~ /^\[/) {
    mark = index(line, "]")
    F_COUNT++
    F_PATH[F_COUNT] = substr(line, 2, mark - 2)
    if (index(line, "  # ")) FILE_ORIGIN = substr(line, index(line, "  # ") + 4)
    F_ORIGIN[F_COUNT] = FILE_ORIGIN
    F_INDEX[F_PATH[F_COUNT]] = F_COUNT
    F_TEXT[F_COUNT] = ""
  } else if (line == "@nameservers") {
    read_resolv_conf()
    F_TEXT[F_COUNT] = F_TEXT[F_COUNT] NAMESERVERS
  } else if (line == "@search") {
    read_resolv_conf()
    F_TEXT[F_COUNT] = F_TEXT[F_COUNT] SEARCH
  } else if (line == "@localhost") {
    F_TEXT[F_COUNT] = F_TEXT[F_COUNT] "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::0\tip6-localnet\n" \
      "ff00::0\tip6-mcastprefix\nff02::1\tip6-allnodes\nff02::2\tip6-allrouters\n"
  } else {
    F_TEXT[F_COUNT] = F_TEXT[F_COUNT] line "\n"
  }
}
