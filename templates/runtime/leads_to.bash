# Whether a found route ($1, a value of ROUTE) leads where the declared one, taken apart by route_key, does.
leads_to() {
  [[ $1 == "${VIA:+via $VIA }dev "* && (-z $DEV || $1 == *"dev $DEV proto "*) ]]
}
