# Whether an observed route (a key of ROUTE) is there and leads over the link, or one of its next hops does.
function is_over(key, name) {
  return (key in ROUTE) && (index(ROUTE[key], "dev " name " proto ") || index(ROUTE[key], "dev " name " weight "))
}
