# Whether a path is a directory. Of what lies outside the folders that were listed only /etc and its like are asked for.
function is_folder(path) {
  return PATH_TYPE[path] == "d" || path !~ /^\/etc\/netns/
}
