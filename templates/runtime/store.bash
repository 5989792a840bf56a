# Makes the record file RUN_DIR/$1 read what the file $2 of WORK holds, by rename; one that holds nothing removes it.
store() {
  if [[ ! -s $2 ]]; then
    rm -f "${RUN_DIR:?}/$1"
  else
    mkdir -p "$RUN_DIR/$NETC_TOPOLOGY" && mv -f "$2" "$RUN_DIR/$1"
  fi
}
