# When something was last made in, or removed from, the folder $1, in seconds since 1970 with their fraction.
changed_at() {
  find "$1" -maxdepth 0 -printf '%T@'
}
