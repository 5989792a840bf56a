# A link in one of our namespaces that is not declared. The other end of a pair of ours goes or is renewed with that; what has no
# kind is a card of the machine, which cannot be deleted; and the kernel itself puts an end of each kind of tunnel into every
# namespace (ip-sysctl.rst, fb_tunnels_only_for_init_net).
function decide_foreign_link(ns, name,   key) {
  key = ns "/" name
  if (name == "lo" || is_ours_inside(ns, name) || ATTRIBUTE[key "/kind"] == "" || name ~ /^(tunl0|gre0|gretap0|erspan0|ip_vti0|ip6_vti0|sit0|ip6tnl0|ip6gre0)$/) return
  if (!(("\tnetns add " ns) in WANTED) || !owns_netns(ns) || owns_link(ns, name)) return
  if ((ATTRIBUTE[key "/ifindex"] "/" ATTRIBUTE[key "/link_index"]) in GOING_PEER) return
  step("-", ns, "link del dev " name, "", ATTRIBUTE[key "/kind"], "")
  # A pair goes with either end.
  if (LINK[key] == "veth") {
    GOING_PEER[ATTRIBUTE[key "/link_index"] "/" ATTRIBUTE[key "/ifindex"]] = 1
    forget_link(ns, ATTRIBUTE[key "/link"])
  }
  forget_link(ns, name)
}
