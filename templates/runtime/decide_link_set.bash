# `link set dev ...`, `brctl addif ...`, `brctl stp ...`. A link that is still to be made gets the whole line; one that is
# there is mended attribute by attribute.
decide_link_set() {
  local ns=$1 line=$2 origin=$3 dev
  local -a words
  read -ra words <<<"$line"
  case $line in
    'brctl addif '*) dev=${words[3]} ;;
    'brctl stp '*) dev=${words[2]} ;;
    *) dev=${words[3]} ;;
  esac
  if [[ -n ${LINK[$ns/$dev]-} ]]; then
    decide_attributes "$ns" "$line" "$origin"
  else
    step + "$ns" "$line" "$origin" '' -
  fi
}
