# The last line of every run.
print_summary() {
  local changed=$((ADDED + MODIFIED + REMOVED))
  if [[ $FORMAT == json ]]; then
    printf '{"topology":"%s","changed":%d,"added":%d,"modified":%d,"removed":%d,"unchanged":%d,"failed":%d}\n' \
      "$NETC_TOPOLOGY" "$changed" "$ADDED" "$MODIFIED" "$REMOVED" "$UNCHANGED" "$FAILED"
  else
    printf 'netc: %s changed=%d added=%d modified=%d removed=%d unchanged=%d failed=%d\n' \
      "$NETC_TOPOLOGY" "$changed" "$ADDED" "$MODIFIED" "$REMOVED" "$UNCHANGED" "$FAILED"
  fi
}
