# Prints when the process $1 was started, in the kernel's ticks (proc_pid_stat(5), field 22): with the id it names one
# process for ever. Fails when there is none.
start_time_of() {
  local line
  local -a words
  read -r line 2>/dev/null <"/proc/$1/stat" || return
  # The second field, the name in parentheses, may hold anything.
  read -ra words <<<"${line##*)}"
  printf '%s\n' "${words[19]}"
}
