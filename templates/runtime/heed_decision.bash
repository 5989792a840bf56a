# Waits for the next word of the decision, which is left in ANSWER (see answer.awk).
heed_decision() {
  read -r -u "$ANSWERS" ANSWER || refuse 3 '' "cannot write to $WORK"
}
