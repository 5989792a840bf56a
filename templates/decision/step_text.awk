# What is told about a step: for check a difference with both values, else the command.
function step_text(i,   text) {
  text = command_text(S_NS[i], S_LINE[i])
  if (FORMAT == "json")
    return "{\"sign\":\"" S_SIGN[i] "\",\"command\":" json_string(text) ",\"found\":" json_string(S_FOUND[i]) ",\"origin\":" json_string(S_ORIGIN[i]) "}"
  if (ACTION == "check") {
    # What is not wanted is told by the command that removes it.
    if (S_SIGN[i] == "-") text = "wanted: nothing; found: " (S_FOUND[i] == "" ? "more" : S_FOUND[i]) ", removed by: " text
    else text = "wanted: " text "; found: " (S_SIGN[i] == "+" ? "nothing" : S_FOUND[i])
  }
  return S_SIGN[i] " " text (S_ORIGIN[i] == "" ? "" : "  # " S_ORIGIN[i])
}
