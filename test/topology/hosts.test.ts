import { describe, expect, it } from 'vitest';
import { formatInterfaceAddress, formatPrefix } from '../../src/base/ip.ts';
import { resolveText, summary } from './resolve-text.ts';

const cluster = `
segment lan { 10.0.0.0/24 2001:db8::/64; 10.0.1.0/24
  10.0.2.0/24 }
host berlin {
  interface eth0 { on lan; address 10.0.0.1/24; proxy-ndp on }
  bridge br0 { fixed-cidr-v6 2001:db8:1::/64 }
  container web { expose 80 }
}
router gate { interface eth1 { on lan } }
host munich {
  ip-forward off
  bridge br0 { fixed-cidr-v6 2001:db8:2::/64 }
  container web { link web:self }
}
routes auto
`;

describe('a file of several hosts', () => {
  const { topology, diagnostics } = resolveText(cluster);

  it('has its hosts and routers in source order', () => {
    expect(diagnostics).toEqual([]);
    expect(topology.hosts.map(({ kind, name }) => [kind, name?.value])).toEqual([
      ['host', 'berlin'],
      ['router', 'gate'],
      ['host', 'munich'],
    ]);
  });

  it('has routers that forward, and hosts as they say', () => {
    expect(topology.hosts.map(({ ipForward }) => ipForward.value)).toEqual([true, true, false]);
  });

  it('has segments with prefixes, and interfaces that stand on them', () => {
    expect(topology.segments.map(({ name }) => name.value)).toEqual(['lan']);
    expect(topology.segments.flatMap(({ prefixes }) => prefixes.map(({ value }) => formatPrefix(value)))).toEqual([
      '10.0.0.0/24',
      '2001:db8::/64',
      '10.0.1.0/24',
      '10.0.2.0/24',
    ]);
    const [eth0] = topology.hosts[0]?.interfaces ?? [];
    expect([eth0?.segment?.value, eth0?.bridge, eth0?.proxyNdp?.value]).toEqual(['lan', undefined, true]);
  });

  it('remembers that netc is to work out the routes', () => {
    expect(topology.routesAuto?.start).toBe(cluster.indexOf('routes'));
    expect(resolveText('host a').topology.routesAuto).toBeUndefined();
  });

  it('resolves names inside their host', () => {
    expect(topology.hosts.map(({ containers }) => containers.map(({ links }) => links.length))).toEqual([[0], [], [1]]);
  });

  it('derives other MAC addresses from the same names on another host', () => {
    const macs = topology.hosts.flatMap(({ bridges, containers }) => [
      ...bridges.map(({ macAddress }) => macAddress.value),
      ...containers.flatMap(({ interfaces }) => interfaces.map(({ macAddress }) => macAddress?.value)),
    ]);
    expect(macs).toHaveLength(4);
    expect(new Set(macs).size).toBe(4);
  });
});

it('keeps what netc picks off the networks of the segment that a host stands on', () => {
  const { host } = resolveText(`
    segment lan { 172.17.0.0/16 }
    segment other { 172.18.0.0/16 }
    host a { interface eth0 { on lan }; bridge b }`);
  expect(host.bridges.map(({ bip }) => bip && formatInterfaceAddress(bip.value))).toEqual(['172.18.0.1/16']);
});

describe('what is wrong with several hosts', () => {
  it.each([
    [
      'host a { }\nbridge b { }\nbridge c { }',
      'NC0164 `bridge` stands beside `host` blocks | bridge b | move it into the block of the host that it is about, or into a profile that the hosts `use` + this file describes several hosts',
    ],
    ['router a { }\ndns 8.8.8.8', 'NC0164 `dns` stands beside `host` blocks'],
    ['host all:in { }\ndns 8.8.8.8', 'NC0115', 'NC0164'],
    [
      'segment lan { }\nhost a { bridge lan { } }',
      'NC0165 `lan` is the name of a bridge and of a segment | lan | rename one of the two + the segment',
    ],
    [
      'segment lan { }\nhost a { interface eth0 { on lam } }',
      'NC0150 unknown bridge or segment `lam` | lam | did you mean `lan`?',
    ],
    [
      'host a { interface eth0 { on core } }',
      'declare `bridge core { }` on the host, or `segment core { }` at the top level',
      'NC0150',
    ],
    [
      'segment lan { }\nhost a { bridge lam { }; container c { net bridge:lan } }',
      'NC0150 unknown bridge `lan` | bridge:lan | `lan` is a segment: name a bridge that has an interface on it as its `port`',
    ],
    ['segment -lan { }\nhost a { interface eth0 { on -lan } }', 'NC0115', 'NC0115'],
    ['segment lan { 10.0.0.0/24 10.0.0.1/24; lan }\nhost a { }', 'NC0109', 'NC0108 `lan` is not a prefix'],
    ['segment lan { 10.0.0.0/24 { } }\nhost a { }', 'NC0104 `10.0.0.0/24` takes no block'],
    [
      'host a { segment lan { } }',
      'NC0101 unknown statement `segment` in a `host` block',
      '`segment` belongs at the top level',
    ],
    ['router a { container b { } }', 'NC0101', 'write `host` instead of `router`'],
    ['host a { }\nroutes all', 'NC0114'],
  ])('%s', (text, ...parts) => {
    const found = resolveText(text).diagnostics.map(summary).join('\n');
    for (const part of parts) expect(found).toContain(part);
    expect(found.split('\n').filter((line) => line.startsWith('NC'))).toHaveLength(
      parts.filter((part) => part.startsWith('NC')).length,
    );
  });
});
