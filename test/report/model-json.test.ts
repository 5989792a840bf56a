import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelReference, type Schema } from '../../scripts/model-reference.ts';
import { analyse } from '../../src/plan/analyse.ts';
import { modelJson } from '../../src/report/model-json.ts';
import { violations, type JsonSchema } from './json-schema.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('docs/model.schema.json')) as JsonSchema & Schema;

const modelText = (text: string, file = 'dir/test.net'): string => {
  const { value, diagnostics } = analyse({ name: file, text }, () => ({ failure: 'none' }), { name: 'test' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return [...modelJson(value, value.hosts, file)].join('');
};

/** Has every kind of thing that the model knows, and most properties set and not set. */
const everything = `
segment lan { 10.0.0.0/24 2001:db8::/64 }
routes auto
host berlin {
  publish-ip 10.0.0.1
  dns 8.8.8.8 2001:4860:4860::8888
  dns-search example.org
  interface eth0 { on lan; address 10.0.0.1/24; address 2001:db8::1/64; mac-address 02:00:00:00:00:01; mtu 9000; up on; accept-ra 2; route default via 10.0.0.254 }
  interface eth1 { on br1 }
  bridge br0 { bip 172.17.0.1/16; fixed-cidr 172.17.5.0/24; fixed-cidr-v6 2001:db8:1::/64; allow-from 192.0.2.0/24 in eth0; default-gateway 172.17.0.9 }
  bridge br1 { existing; bip 172.18.0.1/16; masquerade off; icc off }
  container web { net bridge:br0; hostname www.example.org; publish 80 10.0.0.1:8000-8001:8000-8001/udp; expose 53/sctp; extra-host db 10.0.0.7; ip-forward on; masquerade out eth0; route 10.9.0.0/16 via 172.17.0.7 metric 5 }
  container side { net container:web }
  container monitor { net host }
  container apart { net none; interface eth5 { on br1; address 172.18.0.7/16; mtu 1400 }; dns 9.9.9.9; dns-search . }
  container found { net bridge:br0; runtime docker:found; link web:www }
  container process { net bridge:br0; runtime pid:4711 }
  ptp web:eth1 10.1.1.1 -- apart:eth1 10.1.1.2 2001:db8:9::2/64
  ptp host:veth1 -- web:eth2 { mtu 1400 }
  route 192.0.2.0/24 dev eth1 metric 3
  firewall { default deny; allow from web to !10.9.0.0/16 tcp dport 80 443 sport 1024-65535; reject in eth0 icmp }
}
router gate { interface eth1 { on lan; address 10.0.0.254/24; address 2001:db8::fe/64 }; iptables off }
`;

describe('the model as JSON', () => {
  it.each([
    ['everything there is', everything],
    ['a host without a name', 'bridge docker0\ncontainer web { publish 80 }'],
    ['nothing', ''],
  ])('keeps to its schema: %s', (_, text) => {
    expect(violations(JSON.parse(modelText(text)), schema)).toEqual([]);
  });

  it.each(readdirSync(new URL('../../examples', import.meta.url)))('keeps to its schema: examples/%s', (name) => {
    expect(violations(JSON.parse(modelText(read(`examples/${name}/${name}.net`))), schema)).toEqual([]);
  });

  it('is what is written, with what netc picks', () => {
    const { topology, routesAuto, segments, hosts } = JSON.parse(modelText(everything)) as Record<string, object[]>;
    expect({ topology, routesAuto, segments }).toEqual({
      topology: 'test',
      routesAuto: true,
      segments: [{ name: 'lan', prefixes: ['10.0.0.0/24', '2001:db8::/64'], origin: 'test.net:2:1' }],
    });
    expect(hosts?.[0]).toMatchObject({
      kind: 'host',
      name: 'berlin',
      publishIp: '10.0.0.1',
      interfaces: [
        { segment: 'lan', bridge: null, acceptRa: 2 },
        { segment: null, bridge: 'br1', up: null },
      ],
      bridges: [
        { bip: '172.17.0.1/16', gateways: ['172.17.0.9', 'fe80::1'], macAddress: '02:42:ac:11:00:01' },
        { existing: true, icc: false },
      ],
      origin: 'test.net:4:1',
    });
    const [web] = (hosts?.[0] as { containers?: object[] }).containers ?? [];
    expect(web).toMatchObject({
      net: 'bridge:br0',
      runtime: 'netns',
      publish: [
        { hostAddress: '10.0.0.1', hostPorts: { first: 49153, last: 49153 }, picked: true, protocol: 'tcp' },
        { hostPorts: { first: 8000, last: 8001 }, picked: false, containerPorts: { first: 8000, last: 8001 } },
      ],
      interfaces: [{ name: 'eth0', addresses: ['172.17.5.1/16', '2001:db8:1::242:ac11:501/64'] }],
      masquerades: [{ from: null, out: 'eth0' }],
      routes: [{ destination: '10.9.0.0/16', via: '172.17.0.7', device: null, metric: 5 }],
    });
    expect(hosts?.[1]).toMatchObject({
      automaticRoutes: [
        { container: null, destination: '0.0.0.0/0', via: '10.0.0.1', device: 'eth1', next: 'berlin', over: 'lan' },
        { destination: '2001:db8:1::/64', via: '2001:db8::1' },
      ],
      kind: 'router',
      ipForward: true,
      iptables: false,
      bridges: [],
    });
  });

  it('names files relative to the one that was built', () => {
    expect(modelText('bridge b', '/some/where/net.net')).not.toContain('/some');
  });

  it('is the same again', () => {
    expect(modelText(everything)).toBe(modelText(everything));
  });

  it('is laid out as JSON.stringify does', () => {
    for (const text of [everything, 'host a-']) {
      const { value } = analyse({ name: 'a.net', text }, () => ({ failure: 'none' }), { name: 'a' });
      for (const hosts of [value.hosts, []]) {
        const json = [...modelJson(value, hosts, 'a.net')].join('');
        expect(json).toBe(`${JSON.stringify(JSON.parse(json), undefined, 2)}\n`);
      }
    }
  });
});

describe('docs/model.schema.json', () => {
  it('is what docs/model.md says; `npx tsx scripts/gen-model.ts` writes it', () => {
    expect(read('docs/model.md')).toBe(modelReference(schema, read('templates/model-preamble.md')));
  });

  it('finds what is missing, too much, or something else', () => {
    const model = JSON.parse(modelText('bridge b')) as { hosts: Record<string, unknown>[] };
    const [host = {}] = model.hosts;
    const broken = (change: object): readonly string[] =>
      violations({ ...model, hosts: [{ ...host, ...change }] }, schema);
    expect(broken({ extra: 1 })).toEqual(['$.hosts[0]: has extra']);
    expect(broken({ kind: 'hub' })).toEqual(['$.hosts[0].kind: enum: "hub"']);
    expect(broken({ dns: ['8.8.8.8', '8'] })).toEqual(['$.hosts[0].dns[1]: pattern: "8"']);
    expect(broken({ name: 5 })).toEqual(['$.hosts[0].name: anyOf: 5']);
    const less = Object.entries(host).filter(([name]) => name !== 'dns');
    expect(violations({ ...model, hosts: [Object.fromEntries(less)] }, schema)).toEqual(['$.hosts[0]: lacks dns']);
  });
});
