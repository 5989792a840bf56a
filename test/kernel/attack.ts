import type { Lab } from './lab.ts';

/** Makes a place send packets for a loopback address of the host to the host, and accept the answers. */
export async function routeLoopbackTo(lab: Lab, at: string, gateway: string): Promise<void> {
  await lab.ok(
    `ip addr del 127.0.0.1/8 dev lo
     for key in /proc/sys/net/ipv4/conf/*/route_localnet; do echo 1 >"$key"; done
     ip route add 127.0.0.0/8 via ${gateway}`,
    { at },
  );
}

/** Whether a broadcast Ethernet frame that is neither IP nor ARP gets from one namespace's eth0 to another's. */
export async function rawFrameArrives(lab: Lab, from: string, to: string): Promise<boolean> {
  // tcpdump would give up root's groups, which no user namespace of an ordinary user allows.
  const capture = await lab.start(
    `perl -e '
       $| = 1;
       socket(my $s, 17, 3, unpack("S", pack("n", 0x88b5))) or die $!;
       print "ready\n";
       vec(my $wait = "", fileno($s), 1) = 1;
       exit(select($wait, undef, undef, 0.8) ? 0 : 1)'`,
    { at: to },
  );
  const arrived = new Promise<boolean>((resolve) =>
    capture.once('exit', (code) => {
      resolve(code === 0);
    }),
  );
  await lab.ok(
    `perl -e '
       open(my $index, "<", "/sys/class/net/eth0/ifindex"); my $i = <$index>;
       socket(my $s, 17, 3, 0) or die $!;
       my $frame = ("\\xff" x 6) . "\\x02\\0\\0\\0\\0\\x01" . "\\x88\\xb5" . ("x" x 50);
       for (1 .. 3) { send($s, $frame, 0, pack("S n i S C C a8", 17, 0x88b5, $i, 0, 0, 6, "\\xff" x 6)) or die $!; select(undef, undef, undef, 0.1); }'`,
    { at: from },
  );
  return arrived;
}

/** Sends a router advertisement for 2001:db8:bad::/64, with a default route, out of the namespace's eth0. */
export async function advertiseRogueRouter(lab: Lab, at: string): Promise<void> {
  await lab.ok(
    `perl -MSocket=:all -e '
       open(my $index, "<", "/sys/class/net/eth0/ifindex"); my $i = <$index>;
       socket(my $s, AF_INET6, SOCK_RAW, 58) or die $!;
       setsockopt($s, 41, 18, pack("i", 255)) or die $!;
       setsockopt($s, 41, 17, pack("i", $i)) or die $!;
       my $prefix = pack("CCCCNNN", 3, 4, 64, 0xc0, 3600, 3600, 0) . inet_pton(AF_INET6, "2001:db8:bad::");
       my $ra = pack("CCnCCnNN", 134, 0, 0, 64, 0, 1800, 0, 0) . $prefix;
       send($s, $ra, 0, pack_sockaddr_in6(0, inet_pton(AF_INET6, "ff02::1"), $i)) or die $!;'
     sleep 0.3`,
    { at },
  );
}
