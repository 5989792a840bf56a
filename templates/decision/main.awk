# The decision: texts in, steps out. It reads, each told apart by the operand PART=... before it, the records (journal, shared), what
# lies in the folders of namespaces (paths), the processes that are spoken of (processes), then, in whichever order is faster, the wanted
# rules (rules4, rules6), at which point it says which the kernel has to try (texts), and what is declared (declared), at which point it
# says into which namespaces to look (spaces); then it says whose rules are to be looked at (places), reads the declared files (files), works
# ahead (ahead), and takes in, as word of it comes (look), what was seen in each namespace, and of rules (see load_answer). What hardly any
# run needs to know it asks the host itself. It is written for POSIX awk, and touches nothing but its own results in the folder WORK. What
# each array holds:
#   D_...        declared lines: namespace (empty: the host's), BORROWED, LINE, VERB (its first word), ORIGIN (place in the topology)
#   S_...        steps of this run: SIGN (+ ~ -), namespace, LINE, ORIGIN, FOUND, UNDO, RECORD and KEY (see step)
#   F_...        declared files: PATH, ORIGIN, TEXT, READS (whether the file is there and reads like that)
#   ADDRESS_LINE    what brings back those that do not come back with their interface, by the keys of ADDRESS
#   ROUTE_TEXT      what ip says of those that are not ours, by the keys of ROUTE
#   LINK, ATTRIBUTE, ADDRESS, ROUTE, PROXY, SYSCTL, NETNS, LIVE    what is there, by namespace/link, namespace/link/attribute, ...
#   WANTED     what is declared, by the keys of the records; WANT the wanted rules as the kernel spells them
#   MADE, UNDO, USERS    the records: what this topology made; how to put back what the host had before, and for whom
PART == "look" { load_answer($0); next }
PART == "journal" { load_journal($0); next }
PART == "shared" { load_shared($0); next }
PART == "paths" { load_path($0); next }
PART == "processes" { load_process($0); next }
PART ~ /^(declared|files|rules[46])$/ { load_text($0); next }
PART == "texts" { write_texts(); next }
PART == "spaces" { settle_declared(); write_spaces(); next }
PART == "places" { write_places(); next }
PART == "ahead" { work_ahead(); next }

END {
  if (INTERNAL_ERROR) exit 1
  if (CUT_OFF) exit 2
  # Otherwise the run has ended before the host was looked at.
  if (ALL_SEEN) decide()
}
