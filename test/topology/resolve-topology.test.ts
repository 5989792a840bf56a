import { describe, expect, it } from 'vitest';
import { formatAddress, formatInterfaceAddress, formatPrefix } from '../../src/base/ip.ts';
import type { Container, Host } from '../../src/topology/model.ts';
import { resolveRight, resolveText, summary } from './resolve-text.ts';

function container(host: Host, name: string): Container {
  const found = host.containers.find((candidate) => candidate.name.value === name);
  if (found === undefined) throw new Error(`no container ${name}`);
  return found;
}

/** `NAME ADDRESS… MAC` of the container's interfaces. */
function interfaces({ interfaces: list }: Container): readonly string[] {
  return list.map(({ name, addresses, macAddress }) =>
    [name.value, ...addresses.map(({ value }) => formatInterfaceAddress(value)), macAddress?.value].join(' '),
  );
}

function ipv4(host: Host): readonly (string | undefined)[] {
  return host.containers.map(({ interfaces: [eth0] }) => {
    const address = eth0?.addresses[0];
    return address === undefined ? undefined : formatAddress(address.value.address);
  });
}

/** Host ports of each container's publications. */
function ports(host: Host): readonly string[] {
  return host.containers.map(({ publish }) =>
    publish
      .map(({ hostAddress, hostPorts: { first, last }, containerPorts, protocol, picked }) => {
        const address = hostAddress === undefined ? '' : `${formatAddress(hostAddress)}:`;
        const range = first === last ? `${first}` : `${first}-${last}`;
        return `${address}${range}:${containerPorts.first}/${protocol}${picked ? ' picked' : ''}`;
      })
      .join(', '),
  );
}

describe('the Docker of 2015', () => {
  const host = resolveRight(`
    dns 8.8.8.8
    bridge docker0 { bip 172.17.42.1/16; fixed-cidr 172.17.0.0/24; fixed-cidr-v6 2001:db8:1::/64; icc off }
    container db { net bridge:docker0; expose 5432 }
    container web { hostname www; publish 8080:80; link db:database }
    container logger { net container:web }
    container agent { net host }`);

  it('gives addresses and MACs as Docker does', () => {
    expect(interfaces(container(host, 'db'))).toEqual([
      'eth0 172.17.0.1/16 2001:db8:1::242:ac11:1/64 02:42:ac:11:00:01',
    ]);
    expect(interfaces(container(host, 'web'))).toEqual([
      'eth0 172.17.0.2/16 2001:db8:1::242:ac11:2/64 02:42:ac:11:00:02',
    ]);
    expect(interfaces(container(host, 'logger'))).toEqual([]);
  });

  it('fills in the defaults', () => {
    const [bridge] = host.bridges;
    expect(bridge).toMatchObject({
      bipPicked: false,
      addressing: { value: 'mac' },
      mtu: { value: 1500 },
      macAddress: { value: '02:42:ac:11:2a:01' },
      stp: { value: false },
      icc: { value: false },
      masquerade: { value: true },
      existing: false,
      ports: [],
    });
    expect(bridge?.gateway4 && formatAddress(bridge.gateway4)).toBe('172.17.42.1');
    expect(bridge?.gateway6 && formatAddress(bridge.gateway6)).toBe('fe80::1');
    expect(host).toMatchObject({ name: undefined, ipForward: { value: true }, iptables: { value: true } });
    expect(container(host, 'web')).toMatchObject({
      mode: { value: { kind: 'bridge', bridge: 'docker0' } },
      runtime: { value: { kind: 'netns' } },
      hostname: { value: 'www' },
      ipForward: { value: false },
      links: [{ container: { value: 'db' }, alias: { value: 'database' } }],
      interfaces: [{ implicit: true, acceptRa: { value: 0 }, up: { value: true }, mtu: { value: 1500 } }],
    });
    expect(container(host, 'db').hostname).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each([
    ['keeps clear of what is written further down', 'bip 10.0.0.1/29', 'ip 10.0.0.2', [3, 2, 4]],
    ['skips gateway and bridge', 'bip 10.0.0.2/29; default-gateway 10.0.0.1', 'ip 10.0.0.4', [3, 4, 5]],
    ['starts a pool behind its first address', 'bip 10.0.0.1/24; fixed-cidr 10.0.0.64/29', '', [65, 66, 67]],
    [
      'leaves out interfaces on the bridge',
      'bip 10.0.0.1/24',
      'interface e1 { on br0; address 10.0.0.2/24 }',
      [3, 4, 5],
    ],
  ])('%s', (_, bridge, middle, last) => {
    const text = `container a { }\ncontainer b { ${middle} }\ncontainer c { }\nbridge br0 { ${bridge} }`;
    expect(ipv4(resolveRight(text))).toEqual(last.map((byte) => `10.0.0.${byte}`));
  });

  it('counts IPv6 addresses up when told to', () => {
    const host = resolveRight(`
      bridge br0 { fixed-cidr-v6 2001:db8::c008/125; addressing sequential; default-gateway 2001:db8::c009 }
      container a { }
      container b { ip6 2001:db8::c00b }
      container c { }`);
    const [eth0] = container(host, 'a').interfaces;
    expect(
      host.containers.map((c) => c.interfaces[0]?.addresses.map(({ value }) => formatInterfaceAddress(value))),
    ).toEqual([['2001:db8::c00a/125'], ['2001:db8::c00b/125'], ['2001:db8::c00c/125']]);
    expect(eth0?.macAddress?.value).toMatch(/^[0-9a-f][26ae]:/);
    expect(eth0?.gateway6 && formatAddress(eth0.gateway6)).toBe('2001:db8::c009');
  });

  it('says how large a pool has to be', () => {
    const { diagnostics } = resolveText(
      `bridge br0 { bip 10.0.0.1/24; fixed-cidr 10.0.0.4/30 }\n${'abcde'.replace(/./g, 'container $& { }\n')}`,
    );
    expect(diagnostics.map(summary)).toEqual([
      'NC0160 `10.0.0.4/30` has no address left for container `c` | container c | write a larger pool, at least `fixed-cidr 10.0.0.0/29`, for 5 addresses + the pool of 5 containers on `br0`',
    ]);
  });

  it('says that an existing bridge needs its address, unless nobody asks', () => {
    const text = 'bridge br0 { existing }\ncontainer a { net ';
    expect(resolveText(`${text}bridge }`).diagnostics.map(summary)[0]).toContain(
      'NC0162 the address of existing bridge `br0`',
    );
    resolveRight(`${text}none }`);
    resolveRight('bridge br0 { existing; fixed-cidr-v6 2001:db8::/64 }\ncontainer a { }');
  });

  it('says that containers get no address from a plain switch', () => {
    const text = 'bridge sw { bip none }\ncontainer a { net ';
    expect(resolveText(`${text}bridge }`).diagnostics.map(summary)[0]).toContain(
      'NC0162 bridge `sw` has no network that containers could have addresses of',
    );
    const { bridges } = resolveRight(`${text}none; interface eth0 { on sw; address 192.168.1.1/24 } }`);
    expect(bridges).toMatchObject([{ bip: undefined, bipPicked: false }]);
    resolveRight('bridge sw { bip none; fixed-cidr-v6 2001:db8::/64 }\ncontainer a { }');
  });

  it('takes a default route that is written in place of the bridge’s', () => {
    const { containers } = resolveRight(`
      bridge br0 { bip 10.0.0.1/24; fixed-cidr-v6 2001:db8::/64 }
      container a { }
      container b { route default via 10.0.0.9 }
      container c { route default via 10.0.0.9 metric 5; route default via fe80::9 dev eth0 }`);
    const gateways = containers.map(({ interfaces: [eth0] }) =>
      [eth0?.gateway4, eth0?.gateway6].map((gateway) => gateway && formatAddress(gateway)),
    );
    expect(gateways).toEqual([
      ['10.0.0.1', 'fe80::1'],
      [undefined, 'fe80::1'],
      ['10.0.0.1', undefined],
    ]);
  });

  it('gives what a further interface says and derives its MAC', () => {
    const host = resolveRight(`
      bridge br0 { bip 10.0.0.1/24; mtu 1400 }
      container a { net none; interface eth7 { on br0; address 10.0.0.9/24; route default via 10.0.0.1 } }`);
    expect(interfaces(container(host, 'a'))).toEqual(['eth7 10.0.0.9/24 02:42:0a:00:00:09']);
    const [eth7] = container(host, 'a').interfaces;
    expect(eth7).toMatchObject({ implicit: false, mtu: { value: 1400 }, routes: [{ device: { value: 'eth7' } }] });
  });
});

describe('bridge networks', () => {
  it.each([
    ['bridge a { }\nbridge b { }', ['172.17.0.1/16', '172.18.0.1/16']],
    ['bridge a { }\nbridge b { bip 172.17.9.1/24 }', ['172.18.0.1/16', '172.17.9.1/24']],
    ['bridge a { fixed-cidr-v6 2001:db8::/64 }\nbridge b { existing }', [undefined, undefined]],
    ['interface eth0 { address 172.17.1.1/24 }\nroute 172.18.5.0/24 via 172.17.1.2\nbridge a { }', ['172.19.0.1/16']],
    ['route default via 172.17.1.2\ndns 172.17.0.53\nbridge a { }', ['172.18.0.1/16']],
    ['container c { net bridge:a; ip 172.20.0.7 }\nbridge a { }\nbridge b { }', ['172.20.0.1/16', '172.17.0.1/16']],
    ['route 172.16.0.0/12 via 10.0.0.1\nbridge a { }\nbridge b { }', ['192.168.0.1/20', '192.168.16.1/20']],
  ])('of %j', (text, networks) => {
    const { bridges } = resolveRight(text);
    expect(bridges.map(({ bip }) => bip && formatInterfaceAddress(bip.value))).toEqual(networks);
    expect(bridges.map(({ bipPicked }) => bipPicked)).toEqual(
      networks.map((network) => network?.endsWith('.9.1/24') === false),
    );
  });
});

describe('published ports', () => {
  it.each([
    ['picks what nobody names', '{ publish 80 }', '{ publish 49153:80 }', ['49154:80/tcp picked', '49153:80/tcp']],
    ['tells protocols apart', '{ publish 80 }', '{ publish 53/udp }', ['49153:80/tcp picked', '49153:53/udp picked']],
    [
      'tells addresses apart',
      '{ publish 10.0.0.1::80 10.0.0.2::80 }',
      '{ publish 80 [::1]::80 0.0.0.0::80 }',
      [
        '10.0.0.1:49153:80/tcp picked, 10.0.0.2:49153:80/tcp picked',
        '49154:80/tcp picked, ::1:49153:80/tcp picked, 0.0.0.0:49155:80/tcp picked',
      ],
    ],
    [
      'takes the first free of a range',
      '{ publish 8000-8001:80 }',
      '{ publish 8000:80 }',
      ['8001:80/tcp picked', '8000:80/tcp'],
    ],
    [
      'finds room for a range',
      '{ publish 80-82 }',
      '{ publish 49154:80 }',
      ['49155-49157:80/tcp picked', '49154:80/tcp'],
    ],
    [
      'publishes what is exposed once',
      '{ publish-all; expose 80-81 53/udp 80; publish 8080:80 }',
      '{ publish 81 }',
      ['8080:80/tcp, 49153:81/tcp picked, 49153:53/udp picked', '49154:81/tcp picked'],
    ],
  ])('%s', (_, one, other, expected) => {
    expect(ports(resolveRight(`bridge br0 { }\ncontainer a ${one}\ncontainer b ${other}`))).toEqual(expected);
  });

  it('binds them to publish-ip', () => {
    const text =
      'publish-ip 192.0.2.1\nbridge br0 { }\ncontainer a { publish 80:80 10.0.0.1:81:81; expose 82; publish-all }';
    expect(ports(resolveRight(text))).toEqual([
      '192.0.2.1:80:80/tcp, 10.0.0.1:81:81/tcp, 192.0.2.1:49153:82/tcp picked',
    ]);
  });
});

describe('names', () => {
  it.each([
    [
      'container a { net bridge:x }\nbridge br0 { }',
      'NC0150 unknown bridge `x` | bridge:x | declare it with `bridge x { }`, or name one of `br0`',
    ],
    ['interface e0 { on br1 }\nbridge br0 { }', 'NC0150 unknown bridge or segment `br1` | br1 | did you mean `br0`?'],
    ['container a { net container:b }\ncontainer c { net container:x:y }', 'NC0151', 'NC0115'],
    ['container a { net none; link b:c }', 'NC0151 unknown container `b`'],
    ['ptp a:e0 -- b:e0\ncontainer a { net none }', 'NC0151 unknown container `b` | b:e0'],
    ['container a { }', 'NC0152 container `a` stands on a bridge, and there is none | container a | declare one with'],
    ['container a { net bridge }', 'NC0152', '| bridge |'],
    ['container a { }\nbridge x { }\nbridge y { }', 'NC0153', 'write `net bridge:x` to name one of `x`, `y`'],
    ['container a { net none; interface e1 { } }\nbridge x { }', 'NC0154', 'write `on x` in its block'],
    // What is wrong with a declaration is said there, not where it is referred to.
    ['container a { net bridge:sixteen-letters- }\nbridge sixteen-letters- { }', 'NC0116'],
    ['container a { }\nbridge sixteen-letters- { }', 'NC0116'],
    ['container a { net brige }\nbridge x { }', 'NC0126'],
  ])('%s', (text, ...parts) => {
    const found = resolveText(text).diagnostics.map(summary).join('\n');
    for (const part of parts) expect(found).toContain(part);
    expect(found.split('\n').filter((line) => line.includes('NC'))).toHaveLength(
      parts.filter((part) => part.startsWith('NC')).length,
    );
  });

  it('keeps two things of one name for the rules', () => {
    const host = resolveRight(
      'bridge b { bip 10.0.0.1/24 }\nbridge b { bip 10.0.1.1/24 }\ncontainer a { }\ncontainer a { }',
    );
    expect([host.bridges.length, host.containers.length]).toEqual([2, 2]);
    expect(ipv4(host)).toEqual(['10.0.0.2', '10.0.0.3']);
  });

  it('enslaves ports and the interfaces on a bridge', () => {
    const host = resolveRight('interface e2 { on b }\nbridge b { port e1 }');
    expect(host.bridges[0]?.ports.map(({ value }) => value)).toEqual(['e1', 'e2']);
  });

  it.each([
    ['name shop', 'x', 'shop', []],
    ['', 'x', 'x', []],
    ['', 'my topology', 'my topology', ['NC0155']],
    ['', 'netc', 'netc', ['NC0155']],
    ['name a/b', 'my topology', 'my topology', ['NC0115']],
  ])('takes %j and %j as %j', (text, given, name, codes) => {
    const { topology, diagnostics } = resolveText(text, given);
    expect(topology.name).toBe(name);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

describe('other statements', () => {
  it('resolves routes', () => {
    const { routes } = resolveRight(
      'route default via fe80::1 dev eth0 metric 5\nroute default dev eth1\nroute 10.0.0.0/8 via 192.0.2.1',
    );
    expect(
      routes.map(({ destination, via, device, metric }) =>
        [formatPrefix(destination.value), via && formatAddress(via.value), device?.value, metric?.value].join(' '),
      ),
    ).toEqual(['::/0 fe80::1 eth0 5', '0.0.0.0/0  eth1 ', '10.0.0.0/8 192.0.2.1  ']);
  });

  it('resolves point-to-point pairs', () => {
    const { pointToPoint } = resolveRight(
      'mtu 1400\ncontainer a { net none }\nptp a:e1 10.1.1.1 10.25.1.65/16 -- host:v1',
    );
    expect(pointToPoint).toMatchObject([
      { mtu: { value: 1400 }, ends: [{ container: { value: 'a' } }, { container: undefined }] },
    ]);
    expect(
      pointToPoint[0]?.ends[0].addresses.map(({ address, host }) => [formatInterfaceAddress(address.value), host]),
    ).toEqual([
      ['10.1.1.1/32', true],
      ['10.25.1.65/16', false],
    ]);
  });

  it.each([
    ['dns-search .', ['.'], []],
    ['dns-search a b', ['a', 'b'], []],
    ['dns-search a .', ['a'], ['NC0156']],
    ['dns-search . .', ['.'], ['NC0156']],
  ])('reads %s', (text, domains, codes) => {
    const { host, diagnostics } = resolveText(text);
    expect(host.dnsSearch.map(({ value }) => value)).toEqual(domains);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});
