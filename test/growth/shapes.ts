/** A topology that grows in one direction: the text of `count` of what its name says. */
export type Shape = (count: number) => string;

/** Topologies without an error, each of which grows where others stay as they are. */
export const soundShapes: Readonly<Record<string, Shape>> = {
  'containers, five a bridge': (count) =>
    text(
      ...each(Math.ceil(count / 5), (index) => [
        `bridge br${index} { bip 10.${index >> 8}.${index & 255}.1/24; fixed-cidr-v6 fd00:0:0:${hex(index + 4096)}::/64; ${index % 2 > 0 ? 'icc off' : 'allow-from 192.0.2.0/24'} }`,
      ]),
      ...each(count, (index) => [
        `container c${index} {`,
        `net bridge:br${Math.floor(index / 5)}; hostname h${index}.example; dns 192.0.2.53; expose 80 443/tcp`,
        `publish ${1024 + index}:80; extra-host db${index} 192.0.2.7`,
        index % 5 > 0 ? `link c${index - 1}:before` : 'ip-forward on',
        `interface eth1 { on br${Math.floor(index / 5)}; mac-address ${mac(index)}; mtu 1400; up on; accept-ra 2 }`,
        index % 2 > 0 ? 'route 198.51.100.0/24 dev eth0' : 'firewall input { default deny; allow tcp dport 80 }',
        '}',
      ]),
    ),
  'containers on one bridge': (count) =>
    text(
      'bridge br0 { bip 10.0.0.1/8; fixed-cidr 10.128.0.0/9; fixed-cidr-v6 fd00::/64; addressing sequential; icc off }',
      ...each(count, (index) => [
        `container c${index} { ${index % 2 > 0 ? `ip 10.128.${index >> 8}.${index & 255}` : `link c${index + 1}:next`}; expose 53/udp 80; publish-all }`,
      ]),
    ),
  'bridges with all their settings': (count) =>
    text(
      ...each(count, (index) => [
        `bridge br${index} {`,
        `bip 10.${index >> 8}.${index & 255}.1/24; fixed-cidr 10.${index >> 8}.${index & 255}.128/25`,
        `fixed-cidr-v6 fd00:0:0:${hex(index)}::/64; default-gateway 10.${index >> 8}.${index & 255}.2; default-gateway fd00:0:0:${hex(index)}::2`,
        `mtu 1400; mac-address ${mac(index)}; stp on; icc ${index % 2 > 0 ? 'on' : 'off'}`,
        `allow-from 192.0.2.0/24 in eth0; port p${index}; masquerade ${index % 3 > 0 ? 'on' : 'off'}`,
        '}',
        `container c${index} { net bridge:br${index} }`,
      ]),
    ),
  'bridges whose networks are picked': (count) =>
    text(...each(Math.min(count, 30), (index) => [`bridge br${index} { }`]), ...each(count, () => ['dns 192.0.2.1'])),
  'interfaces of a host, on bridges and segments': (count) =>
    text(
      'segment lan { 2001:db8::/32 }',
      'host h {',
      ...each(count, (index) => [
        `interface e${index} {`,
        `on lan; address 2001:db8:${hex(index)}::2/64; mac-address ${mac(index)}; mtu 1500; up on; accept-ra 2; proxy-ndp on`,
        `route fd00:1:0:${hex(index)}::/64 via 2001:db8:${hex(index)}::1`,
        '}',
        `interface p${index} { on br${index} }`,
        `bridge br${index} { bip 10.${index >> 8}.${index & 255}.1/24; fixed-cidr-v6 2001:db8:${hex(index)}:0:1::/80 }`,
        `container c${index} { net bridge:br${index} }`,
        `masquerade from fd00:0:0:${hex(index)}::/64 out e${index}`,
      ]),
      '}',
    ),
  'bridges on segments': (count) =>
    text(
      ...each(count, (index) => [`segment s${index} { }`]),
      'host h {',
      ...each(count, (index) => [
        `interface e${index} { on s${index} }`,
        `bridge br${index} { bip 10.${index >> 8}.${index & 255}.1/24; port e${index}; masquerade off }`,
        `container c${index} { net bridge:br${index} }`,
      ]),
      '}',
    ),
  pairs: (count) =>
    text(
      ...each(count, (index) => [
        `container c${index} { net none; ip-forward on; route default via 10.2.${index >> 8}.${index & 255} }`,
        `ptp c${index}:a 10.1.${index >> 8}.${index & 255} fd01::${hex(index)} -- host:p${index} 10.2.${index >> 8}.${index & 255} fd02::${hex(index)} { mtu 1400 }`,
        ...(index > 0
          ? [`ptp c${index - 1}:b 10.3.${index >> 8}.${index & 255} -- c${index}:c 10.4.${index >> 8}.${index & 255}`]
          : []),
      ]),
    ),
  'containers in one namespace': (count) =>
    text(
      'bridge br0 { }',
      'container c0 { net bridge }',
      ...each(count, (index) => [`container c${index + 1} { net container:c${index} }`]),
    ),
  'containers of engines': (count) =>
    text(
      'bridge br0 { bip 10.0.0.1/16 }',
      ...each(count, (index) => [
        `container d${index} { runtime docker:d${index} }`,
        `container p${index} { runtime pid:${index + 2} }`,
        `container h${index} { net host }`,
        `container n${index} { net none }`,
      ]),
    ),
  'statements of one container': (count) =>
    text(
      'bridge br0 { bip 10.0.0.1/16; fixed-cidr-v6 fd00::/64; icc off }',
      'bridge br1 { bip 10.1.0.1/16; masquerade off }',
      ...each(count, (index) => [`container c${index} { net bridge:br0; expose 80 }`]),
      'container all {',
      'net bridge:br0; ip-forward on',
      ...each(count, (index) => [
        `extra-host x${index} 192.0.2.1; extra-host x${index} 2001:db8::1; extra-host same 192.0.2.2`,
        `link c${index}:l${index}; expose ${index + 1}; publish ${index + 1}:${index + 1}; publish 127.0.0.1:20000-20100:${index + 1}`,
        `interface i${index} { on br1; address 10.1.${(index >> 8) + 1}.${index & 255}/32; address fd00:1::${hex(index)}/128; mtu 1400 }`,
        `route 198.18.${index >> 8}.${index & 255}/32 via 10.0.0.1; route fd00:2::${hex(index)}/128 via fe80::1 dev eth0 metric ${index}`,
        `masquerade from 10.2.${index >> 8}.${index & 255}/32 out eth0`,
        `dns-search d${index}.example`,
      ]),
      '}',
    ),
  'addresses of one interface': (count) =>
    text(
      'interface eth0 {',
      ...each(count, (index) => [
        `address 10.${index >> 8}.${index & 255}.1/24; address 2001:db8:0:${hex(index)}::1/64`,
        `route 198.18.${index >> 8}.${index & 255}/32 via 10.${index >> 8}.${index & 255}.2`,
      ]),
      '}',
      ...each(count, (index) => [`route 198.19.${index >> 8}.${index & 255}/32 via 10.${index >> 8}.${index & 255}.3`]),
    ),
  'ports that are picked': (count) =>
    text(
      'bridge br0 { bip 10.0.0.1/16 }',
      'container c0 {',
      ...each(count, (index) => [`publish ${index + 1}; publish 192.0.2.1:${20_000 + index * 2}:${index + 1}/udp`]),
      ...each(count, (index) => [`publish 30000-40000:${index + 1}/sctp`]),
      '}',
    ),
  'firewall rules by port': (count) =>
    text(
      ...each(count, (index) => [
        `firewall input { deny tcp dport ${index + 1} }`,
        `firewall output { deny tcp sport ${index + 1} 65000 }`,
        `firewall { deny udp dport ${30_000 + index * 2} ${index + 1} sport ${index + 1}-${index + 5000} }`,
        `firewall { deny sctp dport ${10_000 - index}-${10_000 + index} }`,
      ]),
    ),
  'firewall rules by address': (count) =>
    text(
      'bridge br0 { bip 10.0.0.1/16; fixed-cidr-v6 fd00::/64; icc off }',
      ...each(count, (index) => [`container c${index} { }`]),
      'firewall {',
      'default deny',
      ...each(count, (index) => [
        `allow from c${index} out eth0; allow to c${index} in eth0 tcp dport 80`,
        `deny from 198.18.${index >> 8}.${index & 255} to 198.19.${index & 255}.${index >> 8}`,
        `reject from !2001:db8::${hex(index)} in e${index} udp`,
        `allow from fd00::/64 to c${index}`,
      ]),
      '}',
    ),
  'firewall rules by interface, and bridges': (count) =>
    text(
      ...each(count, (index) => [`bridge br${index} { bip 10.${index >> 8}.${index & 255}.1/24 }`]),
      'firewall {',
      ...each(count, (index) => [
        `deny in br${index} out e${index}; deny in e${index} out br${index}`,
        `deny from 10.${index >> 8}.${index & 255}.0/24 to 192.0.2.0/24`,
      ]),
      '}',
    ),
  'firewall of one container': (count) =>
    text(
      'bridge br0 { bip 10.0.0.1/16 }',
      'container c {',
      'ip-forward on',
      ...each(count, (index) => [
        `interface i${index} { on br0; address 10.0.${128 + (index >> 8)}.${index & 255}/32 }`,
        `firewall { deny in i${index} out eth0 }`,
        `masquerade out i${index}`,
      ]),
      '}',
    ),
  'values, loops and profiles': (count) =>
    text(
      'let base = 10.0.0.0/8',
      'let many = [0..19]',
      'bridge br0 { bip address($base, 1)/8 }',
      'profile named(n) { hostname h$n; dns $servers }',
      'let servers = [192.0.2.1, 192.0.2.2]',
      ...each(count, (index) => [
        `let v${index} = ${index}`,
        `profile p${index} { extra-host "x$v${index}" 192.0.2.1 }`,
        `container w$v${index} { use named($v${index}) p${index} }`,
      ]),
      `for i in 1..${count} { container l$i { ip address($base, $i + 70000); use named($(1 + $i)) } }`,
      `for a in 1..${count / 20} { for b in $many { container n$a-$b { } } }`,
    ),
  'hosts behind one router': (count) =>
    text(
      'routes auto',
      'segment lan { 10.0.0.0/8 2001:db8::/32 }',
      'router gate { interface lan0 { on lan; address 10.0.0.1/8; address 2001:db8::1/32 } }',
      ...each(count, (index) => [
        `host h${index} {`,
        `interface eth0 { on lan; address 10.1.${index >> 8}.${index & 255}/8; address 2001:db8::1:${hex(index)}/32; mac-address ${mac(index)} }`,
        `bridge br0 { bip 172.${16 + (index >> 8)}.${index & 255}.1/24; fixed-cidr-v6 fd00:0:0:${hex(index)}::/64; masquerade off }`,
        'container c { publish 80:80 }',
        '}',
      ]),
    ),
  // A node with several next hops searches the topology for itself, and has a route to each network: nodes times networks.
  'sites, each with its own router': (count) =>
    text(
      'routes auto',
      'segment core { 10.0.0.0/8 }',
      ...each(pairsOf(count), (index) => [
        `segment s${index} { 172.${16 + (index >> 8)}.${index & 255}.0/24 }`,
        `router r${index} { interface a { on core; address 10.1.${index >> 8}.${index & 255}/8 }; interface b { on s${index}; address 172.${16 + (index >> 8)}.${index & 255}.1/24 } }`,
        `host h${index} { interface eth0 { on s${index}; address 172.${16 + (index >> 8)}.${index & 255}.2/24 } }`,
      ]),
    ),
  'hosts on two segments': (count) =>
    text(
      'routes auto',
      'segment front { 10.0.0.0/8 }',
      'segment back { 11.0.0.0/8 }',
      'router f { interface a { on front; address 10.0.0.1/8 }; interface b { on back; address 11.0.0.1/8 } }',
      ...each(pairsOf(count), (index) => [
        `host h${index} {`,
        `interface a { on front; address 10.1.${index >> 8}.${index & 255}/8 }; interface b { on back; address 11.1.${index >> 8}.${index & 255}/8 }`,
        `bridge br0 { bip 172.${16 + (index >> 8)}.${index & 255}.1/24; masquerade off }`,
        '}',
      ]),
    ),
  'routes between hosts without a router': (count) =>
    text(
      'routes auto',
      'segment lan { 10.0.0.0/8 }',
      ...each(pairsOf(count), (index) => [
        `host h${index} {`,
        `interface eth0 { on lan; address 10.1.${index >> 8}.${index & 255}/8 }`,
        `bridge br0 { bip 172.${16 + (index >> 8)}.${index & 255}.1/24; masquerade off }`,
        '}',
      ]),
    ),
  'containers inside the network of a segment': (count) =>
    text(
      'segment lan { 2001:db8::/32 }',
      'router gate {',
      'interface lan0 { on lan; address 2001:db8::1/32; up on }',
      ...each(count, (index) => [`route 2001:db8:${hex(index + 1)}::/64 via 2001:db8::2:${hex(index)}`]),
      '}',
      ...each(count, (index) => [
        `host h${index} {`,
        `interface eth0 { on lan; address 2001:db8::2:${hex(index)}/64 }`,
        `bridge br0 { fixed-cidr-v6 2001:db8:${hex(index + 1)}::/64 }`,
        '}',
      ]),
    ),
  'prefixes of one segment': (count) =>
    text(
      'segment lan {',
      ...each(count, (index) => [`10.${index >> 8}.${index & 255}.0/24`]),
      '}',
      ...each(count, (index) => [
        `host h${index} { interface eth0 { on lan; address 10.${index >> 8}.${index & 255}.1/24 } }`,
      ]),
    ),
};

/** Topologies that are wrong in as many places as they have. */
export const wrongShapes: Readonly<Record<string, Shape>> = {
  'containers that share all they have': (count) =>
    text(
      'bridge br0 { bip 10.0.0.1/20; icc off }',
      'bridge br1 { bip 10.0.16.1/20 }',
      ...each(count, () => [
        'container c0 {',
        'net bridge:br0; ip 10.0.0.9; ip6 fd00::9; mac-address 03:00:00:00:00:00; hostname same',
        'dns 127.0.0.1 192.0.2.1 192.0.2.2 192.0.2.3; publish-all; link c0:c0; extra-host same 192.0.2.9',
        'publish 192.0.2.1:80:80 [2001:db8::1]:1000-1010:1000-1010 [::1]:9:9',
        'interface eth0 { on br0; address 10.0.0.9/20; mtu 1000; accept-ra 1 }',
        'interface eth1 { on br1; address 10.0.0.9/20; up off; mtu 70000; mac-address 00:00:00:00:00:00 }',
        'route 10.0.0.0/20 via 203.0.113.1; route default via 10.0.0.9 dev eth7; route 1.0.0.0/8 dev eth1',
        'route fd00::/64 via fe80::1; ip-forward on',
        'firewall { deny in nowhere; deny dport 80; deny from 10.0.0.1 to fd00::1 }; masquerade out nowhere',
        '}',
      ]),
    ),
  'containers with what their mode has no place for': (count) =>
    text(
      'bridge br0 { bip 10.0.0.1/16 }',
      'iptables off',
      'ip-forward off',
      'publish-ip fe80::1',
      ...each(count, (index) => [
        `container c${index} {`,
        `net container:c${(index + 1) % count}; ip 10.0.0.2; mac-address ${mac(index)}; publish 80:80; link c0:x; expose 1; hostname h`,
        'dns 192.0.2.1; dns-search x.example; extra-host a 192.0.2.1; interface eth1 { on br0 }; route default dev eth1',
        'firewall { default deny; default allow }; masquerade out eth0; runtime docker:same; ip-forward on',
        '}',
        `container n${index} { net none; publish-all; firewall { deny tcp } }`,
        `container p${index} { net container:n${index} }`,
        `ptp n${index}:e 10.9.9.9 -- p${index}:e fd00::1`,
        `ptp n${index}:e 10.9.9.9 -- host:e 10.9.9.9`,
      ]),
    ),
  'bridges that share all they have': (count) =>
    text(
      'ip-forward off',
      ...each(count, () => [
        'bridge br0 {',
        'bip 8.0.0.1/31; fixed-cidr 10.0.0.0/8; fixed-cidr-v6 fe80::/81; default-gateway 1.1.1.1; default-gateway fd00::1',
        'mtu 70000; mac-address 01:00:00:00:00:00; stp on; existing; port eth0; port eth0; allow-from fd00::/8; masquerade on',
        '}',
      ]),
      ...each(count, () => ['bridge br1 { fixed-cidr 10.0.0.0/24 }', 'bridge br2 { bip 10.0.0.0/24; port lo }']),
      ...each(count, () => ['interface eth0 { address 10.0.0.1/24; mtu 1000; address fd00::1/64; proxy-ndp on }']),
    ),
  'interfaces that share all they have': (count) =>
    text(
      'ip-forward off',
      ...each(count, () => [
        'interface eth0 {',
        'address 10.0.0.255/24; address 10.0.0.0/24; address 224.0.0.1/4; address fd00::1/64; mac-address 02:00:00:00:00:01; mtu 100',
        'up off; accept-ra 1; proxy-ndp on; route 10.0.0.0/24 via 10.0.0.255; route default via 9.9.9.9',
        '}',
        'route default via 9.9.9.9; route default via fe80::1; route 1.0.0.0/8 dev nowhere; route 1.0.0.0/8 dev eth0',
      ]),
    ),
  'networks that overlap': (count) =>
    text(
      ...each(count, (index) => [
        `bridge br${index} { bip 10.0.0.${index % 250}/${8 + (index % 20)}; fixed-cidr-v6 fd00::/${48 + (index % 32)} }`,
        `interface e${index} { address 10.0.0.${index % 250}/${8 + (index % 20)}; address fd00::1/${48 + (index % 32)} }`,
      ]),
    ),
  'names of nothing': (count) =>
    text(
      'bridge known { bip 10.0.0.1/16 }',
      // Names are held against a hundred others at most.
      ...each(100, (index) => [`bridge b${index} { bip none }`, `container known${index} { net none }`]),
      ...each(count, (index) => [
        `container nobody${index} { net bridge:knowm${index}; link noboby${index}:x; interface eth1 { on knoun${index} } }`,
        `container other${index} { net container:nobuddy${index}; route default dev eht${index} }`,
        `interface e${index} { on nowhere${index} }`,
        `ptp nobudy${index}:e -- host:e${index}; route default dev f${index}`,
        `firewall { allow from noone${index}; allow to ghost${index}:c }`,
      ]),
    ),
  'firewalls that are wrong': (count) =>
    text(
      'bridge br0 { bip 10.0.0.1/16 }',
      'container c { ip-forward on; net bridge:br0 }',
      ...each(count, () => [
        'firewall input { default deny; deny out eth0; deny dport 80; deny from 10.0.0.1 to fd00::1; deny icmp sport 5 }',
        'firewall { default deny; deny in br0 out br0; deny from 10.0.0.1 to 10.0.0.2; deny tcp dport 1 3 5 7; deny tcp dport 3 5 }',
        'firewall output { deny in eth0 }',
      ]),
    ),
  'hosts that share all they have': (count) =>
    text(
      'routes auto',
      'segment lan { 10.0.0.0/24 }',
      'router gate { interface e { on lan; address 10.0.0.1/16; address 11.0.0.1/24 } }',
      ...each(count, () => [
        'segment lan { 10.0.0.0/24 }',
        'host h {',
        'interface eth0 { on lan; address 10.0.0.2/16; address 11.0.0.2/24; mac-address 02:00:00:00:00:01 }',
        'bridge br0 { bip 10.0.0.1/24; fixed-cidr-v6 fd00::/64 }; bridge br1 { bip 10.1.0.1/24; port eth0 }; container c',
        '}',
      ]),
    ),
  'hosts that number alike': (count) =>
    text(
      'routes auto',
      'segment lan { 10.0.0.0/8 }',
      'router gate { interface e { on lan; address 10.0.0.1/8 } }',
      ...each(count, (index) => [
        `segment s${index} { 10.1.0.0/16 }`,
        `host h${index} {`,
        `interface eth0 { on lan; address 10.0.0.2/8; mac-address 02:00:00:00:00:01 }; interface eth1 { on s${index}; address 10.1.0.2/16 }`,
        'bridge br0 { bip 172.17.0.1/16; fixed-cidr-v6 fd00::/64 }; bridge br1 { bip 172.18.0.1/16; masquerade off }; container c',
        'route 192.0.2.0/24 via 10.0.0.3; ip-forward off',
        '}',
      ]),
    ),
  'hosts apart from each other': (count) =>
    text(
      'routes auto',
      ...each(count, (index) => [
        `segment s${index} { 10.${index >> 8}.${index & 255}.0/24 }`,
        `host h${index} { interface eth0 { on s${index}; address 10.${index >> 8}.${index & 255}.2/24 }; bridge br0 { bip 172.${16 + (index >> 8)}.${index & 255}.1/24; masquerade off }; ip-forward off }`,
      ]),
    ),
  'hosts with two equal ways': (count) =>
    text(
      'routes auto',
      'segment core { 10.0.0.0/8 }',
      'segment other { 11.0.0.0/8 }',
      'router a { interface x { on core; address 10.0.0.1/8 }; interface y { on other; address 11.0.0.1/8 } }',
      'router b { interface x { on core; address 10.0.0.2/8 }; interface y { on other; address 11.0.0.2/8 } }',
      ...each(pairsOf(count), (index) => [
        `host h${index} { interface eth0 { on core; address 10.1.${index >> 8}.${index & 255}/8 } }`,
        `host o${index} { interface eth0 { on other; address 11.1.${index >> 8}.${index & 255}/8 } }`,
      ]),
    ),
  'containers that neighbours look for': (count) =>
    text(
      'segment lan { 2001:db8::/32 }',
      ...each(count, (index) => [
        `host h${index} { interface eth0 { on lan; address 2001:db8::${hex(index)}/32 }; bridge br0 { fixed-cidr-v6 2001:db8:1:${hex(index)}::/64 } }`,
      ]),
    ),
  'values that are wrong': (count) =>
    text(
      // Of equal length, so that each is held against each unknown name.
      ...each(100, (index) => [`let known${1000 + index} = 0; profile known${1000 + index} { }`]),
      ...each(count, (index) => [
        `let v = ${index}; let w${index} = $w${(index + 1) % count}; let x${index} = 1 / 0`,
        `profile p { }; profile q${index} { use q${(index + 1) % count} }`,
        `container $nothing${10_000 + index} { use nobody${10_000 + index}; ip address(10.0.0.0/30, 9) }`,
        'for i in 1..x { container c$i }',
      ]),
    ),
  'words that are wrong': (count) =>
    text(
      ...each(count, (index) => [
        `contaner c${index} { }; bridge br { bipp 1; bip x; bip 10.0.0.1/99; mtu many; mtu }; 10.0.0.0`,
        'container { publish 99999 80:x; ip ::1::; expose 0 }; iptables maybe; host; segment 1 { x }; routes all',
      ]),
    ),
  'braces that are wrong': (count) => text(...each(count, () => ['container c { ip 10.0.0.1 ; } }', 'bridge "x { ]'])),
  'blocks in one another': (count) => `${'container c { '.repeat(count)}${'}'.repeat(count / 2)}`,
};

function each(count: number, lines: (index: number) => readonly string[]): string[] {
  return Array.from({ length: count }, (_, index) => lines(index)).flat();
}

/** As many as have proportionately many pairs. */
function pairsOf(count: number): number {
  return Math.round(Math.sqrt(count * 20));
}

function text(...lines: readonly string[]): string {
  return `name growth\n${lines.join('\n')}\n`;
}

function hex(index: number): string {
  return index.toString(16);
}

function mac(index: number): string {
  const digits = index.toString(16).padStart(8, '0');
  return `06:01:${(digits.match(/../g) ?? []).join(':')}`;
}
