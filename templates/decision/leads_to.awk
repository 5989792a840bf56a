# Whether a found route (a value of ROUTE) leads where the declared one, taken apart by route_key, does.
function leads_to(found) {
  return index(found, (VIA == "" ? "" : "via " VIA " ") "dev ") == 1 && (DEV == "" || index(found, "dev " DEV " proto "))
}
