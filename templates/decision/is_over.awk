# Whether an observed route (a key of ROUTE) is there and leads over the link.
function is_over(key, name) {
  return (key in ROUTE) && index(ROUTE[key], "dev " name " proto ")
}
