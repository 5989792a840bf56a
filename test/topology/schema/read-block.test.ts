import { describe, expect, it } from 'vitest';
import { formatPrefix } from '../../../src/base/ip.ts';
import { resolveText, summary } from '../resolve-text.ts';

/** What is said of one statement in a container on a bridge, or, with `bridge:` before it, in the bridge. */
function complaints(text: string): readonly string[] {
  const place = /^(top|bridge): /.exec(text)?.[1] ?? 'container';
  const statement = text.replace(/^(top|bridge): /, '');
  const inBridge = place === 'bridge' ? statement : 'bip 10.0.0.1/24';
  const inContainer = place === 'container' ? statement : 'net none';
  const top = place === 'top' ? statement : '';
  const source = `bridge br0 { ${inBridge} }\ncontainer db { net none }\ncontainer web { ${inContainer} }\n${top}`;
  return resolveText(source).diagnostics.map(summary);
}

describe('readBlock', () => {
  it.each([
    'ip 10.0.0.9; ip6 2001:db8::1; mac-address 02-42-AC-11-00-02',
    'hostname www.example.org; dns 8.8.8.8 2001:db8::53; dns 9.9.9.9; dns-search a.b c',
    'dns-search .; extra-host db 10.0.0.7; expose 1-65535 53/udp 9/SCTP',
    'publish 80 8080:80 127.0.0.1:81:80 127.0.0.1::80 [::1]:82:80 [::1]::80 8000-8010:80 9000-9002:80-82/udp :80',
    'net "bridge:br0"; runtime pid:17; link db:d_b.1; link db',
    'net none; interface eth1 { on br0; address 10.0.0.2/24; accept-ra 2; up off; mtu 1400; route default via 10.0.0.1 }',
    'route default via fe80::1 dev eth0 metric 10; route 10.9.0.0/16 dev eth0; ip-forward on',
    'bridge: bip 10.0.0.1/24; allow-from 10.1.0.0/16 2001:db8::/32 in eth0; port eth1; port eth2; default-gateway 10.0.0.2; default-gateway fe80::2',
    'top: ptp db:eth1 10.1.1.1 2001:db8::1/64 -- host:veth0 { mtu 1400 }; interface lo { address 192.0.2.1/32 }',
    'top: name shop; iptables off; ip-forward off; publish-ip 192.0.2.1; mtu 9000; dns-search .',
  ])('takes %s', (text) => {
    expect(complaints(text)).toEqual([]);
  });

  it.each([
    ['bridge: adress 10.0.0.1', 'NC0101 unknown statement `adress` in a `bridge` block | adress | write one of `bip`'],
    ['bridge: publish 80', 'NC0101', '`publish` belongs in a `container` block'],
    ['top: bip 10.0.0.1/24', 'NC0101 unknown statement `bip` at the top level', '`bip` belongs in a `bridge` block'],
    ['publsh 80', 'NC0101', 'did you mean `publish`?'],
    ['add-host a 10.0.0.1', 'NC0101', 'write `extra-host NAME ADDRESS`'],
    ['constructor 1', 'NC0101', 'write one of `net`'],
    ['ip 10.0.0.2; ip 10.0.0.3', 'NC0102 `ip` is written twice', 'ip 10.0.0.3', 'first written here'],
    ['bridge: bip 10.0.0.1/24; default-gateway 10.0.0.2; default-gateway 10.0.0.3', 'NC0102', 'IPv4'],
    ['ip', 'NC0103 `ip` takes one argument, `ADDRESS`'],
    ['ip 10.0.0.2 10.0.0.3', 'NC0103', '| 10.0.0.3 |', 'write `ip 10.0.0.2`'],
    ['publish-all on', 'NC0103 `publish-all` takes no argument'],
    ['dns', 'NC0103 `dns` takes one `ADDRESS` or more'],
    ['extra-host db:10.0.0.7', 'NC0103', 'write `extra-host db 10.0.0.7`'],
    ['route default', 'NC0103', 'write `route default via ADDRESS`'],
    ['route default via', 'NC0103 nothing stands behind `via`'],
    ['bridge: bip 10.0.0.1/24; allow-from in eth0', 'NC0103', 'write `allow-from PREFIX in eth0`'],
    ['bridge: bip 10.0.0.1/24; allow-from 10.0.0.0/8 in', 'NC0103', 'allow-from 10.0.0.0/8 in IFACE'],
    ['ip 10.0.0.2 { }', 'NC0104 `ip` takes no block', 'write `ip 10.0.0.2` and no braces'],
    ['route default gw 10.0.0.1', 'NC0105 unexpected word `gw`'],
    ['route default via 10.0.0.1 via 10.0.0.2', 'NC0105 `via` is written twice'],
    ['ip 300.1.1.1', 'NC0106', 'write numbers up to 255 instead of `300`'],
    ['ip 10.0.0.010', 'NC0106', 'write `10` instead of `010`'],
    ['ip 10.0.0.2/24', 'NC0106', 'write `10.0.0.2`'],
    ['ip ::ffff:10.0.0.2', 'NC0106', 'write `10.0.0.2`'],
    ['publish 300.1.1.1:80:80', 'NC0106 `300.1.1.1` in `300.1.1.1:80:80`'],
    ['ip 2001:db8::1', 'NC0107', 'write `ip6 2001:db8::1`'],
    ['bridge: fixed-cidr-v6 10.0.0.0/24', 'NC0107', 'write `fixed-cidr 10.0.0.0/24`'],
    ['route 10.0.0.0/8 via fe80::1', 'NC0107', 'write an IPv4 address behind `via`'],
    ['route 10.0.0.1 via 10.0.0.2', 'NC0108', 'write `10.0.0.1/32`'],
    ['bridge: bip 10.0.0.1/24; fixed-cidr 10.0.0.0/33', 'NC0108', 'write a length from 0 to 32'],
    ['bridge: bip 172.17.0.1/16; fixed-cidr 172.17.0.1/16', 'NC0109', 'write `172.17.0.0/16`'],
    ['bridge: bip 172.17.0.1', 'NC0110', 'as in `172.17.0.1/16`'],
    ['bridge: bip ten', 'NC0110 `ten` is not an address with its length'],
    ['mac-address 0242.ac11.0002', 'NC0111', 'as in `02:42:ac:11:00:02`'],
    ['ip-forward yes', 'NC0112', 'write `on`'],
    ['ip-forward OFF', 'NC0112', 'write `off`'],
    ['ip-forward maybe', 'NC0112', 'write `on` or `off`'],
    ['bridge: bip 10.0.0.1/24; mtu 67', 'NC0113', 'from 68 to'],
    ['bridge: bip 10.0.0.1/24; addressing macs', 'NC0114', 'write `mac`'],
    ['top: container "a b" { net none }', 'NC0115', 'as in `a-b`'],
    [`top: container ${'a'.repeat(129)} { net none }`, 'NC0115 name of 129 characters'],
    [
      'top: bridge sixteen-letters- { }',
      'NC0116 interface name `sixteen-letters-` has 16 bytes',
      'as in `sixteen-letters`',
    ],
    ['top: bridge a/b { }', 'NC0116', 'as in `a-b`'],
    ['top: interface "a b" { }', 'NC0116'],
    ['top: interface a%d { }', 'NC0116'],
    ['top: interface default { }', 'NC0117 `default` cannot be the name of an interface'],
    ['top: interface .. { }', 'NC0116'],
    ['hostname my_host', 'NC0118', 'as in `my-host`'],
    [`hostname ${'a'.repeat(64)}`, 'NC0118 label of 64 characters'],
    [`hostname ${'a.'.repeat(127)}`, 'NC0118 host name of 254 characters'],
    ['dns-search a..b', 'NC0119', 'as in `a.b`'],
    ['expose 70000', 'NC0120 `70000` is not a port'],
    ['expose 0', 'NC0120'],
    ['expose 80:80', 'NC0120', 'write `expose 80`, and `publish 80:80`'],
    ['expose 1-2-3', 'NC0120'],
    ['publish 80:', 'NC0120'],
    ['expose 90-80', 'NC0121', 'write `80-90`'],
    ['publish 80/icmp', 'NC0122 unknown protocol `icmp` in `80/icmp`'],
    ['expose 53/upd', 'NC0122', 'write `53/udp`'],
    ['publish ::1:80:80', 'NC0123', 'write `[::1]:80:80`'],
    ['publish 10.0.0.1:80', 'NC0123', 'write `10.0.0.1::80`'],
    ['publish [::1]:80', 'NC0123', 'write `[::1]:HOSTPORT:PORT`'],
    ['publish 1-2:1-3', 'NC0124 `1-2:1-3` maps 2 host ports to 3 container ports', 'write `1-3:1-3`'],
    ['publish 8080:80-82', 'NC0124', 'write `8080-8082:80-82`'],
    ['link a:b:c', 'NC0125'],
    ['link db:', 'NC0125', 'write `link db:ALIAS`'],
    ['net br0', 'NC0126', 'write `net bridge:br0`'],
    ['net contaner:db', 'NC0126', 'write `net container:db`'],
    ['net container:', 'NC0126', 'names no container'],
    ['net host:x', 'NC0126', 'write `net host`'],
    ['runtime dcoker:x', 'NC0127', 'write `runtime docker:x`'],
    ['runtime podman', 'NC0127', 'write `runtime podman:NAME`'],
    ['runtime pid:x', 'NC0127', 'write `runtime pid:N`'],
    ['runtime lxc:x', 'NC0127', 'write `runtime netns`, `runtime docker:NAME`'],
    ['runtime docker:a/b', 'NC0115', '`a/b` is not a name'],
    ['runtime podman:', 'NC0115'],
    ['top: ptp db:eth1 web:eth1', 'NC0128', 'no `--`'],
    ['top: ptp db:eth1 -- web:eth1 -- db:eth2', 'NC0128', 'more than two ends'],
    ['top: ptp db:eth1 --', 'NC0128 nothing stands behind `--`'],
    ['top: ptp db -- web:eth1', 'NC0128', 'as in `db:eth1`'],
    ['top: name netc', 'NC0129 `netc` is reserved'],
    ['top: container host', 'NC0129 `host` is reserved'],
    ['masquerade', 'NC0103', 'write `masquerade out IFACE`'],
    ['masquerade on', 'NC0105 unexpected word `on`', 'belongs in a `bridge` block'],
    ['masquerade form 10.0.0.0/8 out eth0', 'NC0105 unexpected word `form`', 'did you mean `from`?'],
    ['masquerade out', 'NC0103 nothing stands behind `out`'],
    ['masquerade out eth0 out eth1', 'NC0105 `out` is written twice'],
    ['masquerade from web out eth0', 'NC0108'],
    ['firewall inptu { }', 'NC0114', 'write `input`'],
    ['firewall input output { }', 'NC0103', 'for each chain'],
    ['firewall { drop from 10.0.0.0/8 }', 'NC0101', 'write `deny`'],
    ['firewall { default drop }', 'NC0114'],
    ['firewall { deny tcp port 80 }', 'NC0105 unexpected word `port`', '`dport`'],
    ['firewall { deny tcp dport }', 'NC0103 nothing stands behind `dport`'],
    ['firewall { deny tcp dport 80 http }', 'NC0120'],
    ['firewall { deny tcp udp dport 80 }', 'NC0105 a rule of two protocols, `tcp` and `udp`'],
    ['firewall { deny from ! 10.0.0.0/8 }', 'NC0105 `!` stands alone', 'write it together'],
    ['firewall { deny from "" }', 'NC0115'],
    ['firewall { deny from 10.0.0.1/8 }', 'NC0109', 'write `10.0.0.0/8`'],
    ['firewall { deny from 10.0.0 }', 'NC0108'],
    ['firewall { deny from web:80:x }', 'NC0108'],
    ['firewall { deny from web:-x }', 'NC0115'],
  ])('refuses %s', (text, ...parts) => {
    const found = complaints(text);
    expect(found).toHaveLength(1);
    for (const part of parts) expect(found[0]).toContain(part);
  });
});

describe('values in front of a statement', () => {
  it('are words of a block of values, in every round', () => {
    const { topology, diagnostics } = resolveText(
      'let pool = 10.0.0.0/8\nfor i in 1..2 { segment s$i { subnet($pool, 24, $i); 2001:db8:$i::/64 10.9.$i.0/99 } }\nhost h',
    );
    const written = topology.segments.map(({ prefixes }) => prefixes.map(({ value }) => formatPrefix(value)));
    expect(written).toEqual([
      ['10.0.1.0/24', '2001:db8:1::/64'],
      ['10.0.2.0/24', '2001:db8:2::/64'],
    ]);
    expect(diagnostics.map(summary)).toHaveLength(2);
    expect(diagnostics.map(({ primary }) => primary.origin.via?.kind)).toEqual(['round', 'round']);
  });

  it('are no keywords', () => {
    const { diagnostics } = resolveText('let word = container\n$word x');
    expect(diagnostics.map(summary)).toEqual([
      'NC0101 value `container` where a statement is wanted at the top level | $word | write the keyword out: a value cannot be one',
    ]);
  });
});
