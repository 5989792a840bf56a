import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../examples.ts';
import { backends, type Backend } from './lab.ts';
import { probes, serve } from './probe.ts';
import { reinstall, standingCluster, type Cluster, type ClusterExtras } from './standing-cluster.ts';

const example = (wanted: string): string => examples.find(({ name }) => name === wanted)?.source ?? '';

/** A cluster for all tests of a `describe`. */
function shared(backend: Backend, source: string, extras: ClusterExtras = {}): () => Cluster {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await standingCluster(backend, source, extras);
  }, 120_000);
  afterAll(() => cluster.dispose());
  return () => cluster;
}

/** From every place to every address: the time to live that `ttl` says of the pair, `64` among neighbours. */
function everyPair(
  addresses: Readonly<Record<string, string>>,
  ttl: (from: string, to: string) => number,
): Readonly<Record<string, string>> {
  const places = Object.keys(addresses);
  return Object.fromEntries(
    places.flatMap((from) =>
      places
        .filter((to) => to !== from)
        .map((to) => [`${from} ttl ${addresses[to] ?? ''}`, String(ttl(from, to))] as const),
    ),
  );
}

const machineOf = (place: string): string => place.split('/')[0] ?? '';

describe.each(backends)('clusters with iptables-%s', (backend) => {
  describe('switched, two hosts', () => {
    const cluster = shared(backend, example('switched-cluster'));

    it('every container reaches every other, through both hosts', async () => {
      const addresses = {
        'host1/c1-1': '2001:db8:1::1',
        'host1/c1-2': '2001:db8:1::2',
        'host2/c2-1': '2001:db8:2::1',
        'host2/c2-2': '2001:db8:2::2',
      };
      const expected = {
        ...everyPair(addresses, (from, to) => (machineOf(from) === machineOf(to) ? 64 : 62)),
        'host1/c1-1 trace 2001:db8:2::2': '2001:db8::1 2001:db8::2 2001:db8:2::2',
      };
      expect(await probes(cluster().lab, expected)).toEqual(expected);
    });

    it('the routes are those of the article’s figure', async () => {
      expect(await cluster().lab.ok('ip -6 route show', { at: 'host1' })).toMatch(
        /2001:db8::\/64 dev eth0[^]*2001:db8:1::\/64 dev docker0[^]*2001:db8:2::\/64 via 2001:db8::2 dev eth0/,
      );
    });
  });

  describe('switched, five hosts, both families', () => {
    const numbers = [1, 2, 3, 4, 5];
    const block = (n: number): string =>
      `host h${String(n)} {
         interface eth0 { on lan; address 192.0.2.${String(n)}/24; address 2001:db8::${String(n)}/64 }
         bridge br0 { bip 10.${String(n)}.0.254/24; fixed-cidr-v6 2001:db8:${String(n)}::/64; addressing sequential }
         container web
       }`;
    const file = (hosts: readonly number[]): string =>
      `routes auto\nsegment lan { 192.0.2.0/24; 2001:db8::/64 }\n${hosts.map(block).join('\n')}`;
    const cluster = shared(backend, file(numbers));

    it('every container reaches every other', async () => {
      for (const address of ['10.N.0.1', '2001:db8:N::1']) {
        const addresses = Object.fromEntries(
          numbers.map((n) => [`h${String(n)}/web`, address.replace('N', String(n))]),
        );
        const expected = everyPair(addresses, () => 62);
        expect(await probes(cluster().lab, expected)).toEqual(expected);
      }
    });

    it('without a host, `up` on the others takes the routes to it away and nothing else', async () => {
      const hosts = await reinstall(cluster(), file([1, 2, 3, 4]));
      for (const host of hosts.values()) {
        const { code, stdout } = await host.up();
        expect(code).toBe(0);
        const changes = stdout.split('\n').filter((line) => /^[-+~]/.test(line));
        const routes = changes.filter((line) => line.includes('route'));
        expect(routes.map((line) => line.replace(/ proto .*/, ''))).toEqual(
          expect.arrayContaining(['~ ip route del 10.5.0.0/24', '~ ip route del 2001:db8:5::/64']),
        );
        expect(routes).toHaveLength(2);
        expect(changes.filter((line) => !line.includes('route') && !line.includes('tables'))).toEqual([]);
      }
      const expected = { 'h1/web ttl 10.4.0.1': '62', 'h1/web ping 10.5.0.1': 'closed' };
      expect(await probes(cluster().lab, expected)).toEqual(expected);
    });
  });

  describe('routed, two hosts', () => {
    const cluster = shared(backend, example('routed-cluster'));

    it('every container reaches every other, through both hosts and the router', async () => {
      const addresses = {
        'host1/c1-1': '2001:db8:1:1::1',
        'host1/c1-2': '2001:db8:1:1::2',
        'host2/c2-1': '2001:db8:2:1::1',
        'host2/c2-2': '2001:db8:2:1::2',
      };
      const expected = everyPair(addresses, (from, to) => (machineOf(from) === machineOf(to) ? 64 : 61));
      expect(await probes(cluster().lab, expected)).toEqual(expected);
    });

    it('hosts know the router, and the router each host by its link-local address', async () => {
      const { lab } = cluster();
      expect(await lab.ok('ip -6 route show', { at: 'host1' })).toMatch(/default via fe80::1 dev eth0/);
      expect(await lab.ok('ip -6 route show', { at: 'host1' })).not.toContain('2001:db8:2');
      expect(await lab.ok('ip -6 route show', { at: 'router' })).toMatch(
        /2001:db8:1:1::\/64 via fe80::1:1 dev eth1[^]*2001:db8:2:1::\/64 via fe80::2:1 dev eth1/,
      );
    });
  });

  describe('routed, three hosts on three segments, both families', () => {
    const cluster = shared(
      backend,
      `routes auto
       segment a { 192.0.2.0/26; 2001:db8:a::/64 }
       segment b { 192.0.2.64/26; 2001:db8:b::/64 }
       segment c { 192.0.2.128/26; 2001:db8:c::/64 }
       router r {
         interface eth0 { on a; address 192.0.2.62/26; address 2001:db8:a::f/64 }
         interface eth1 { on b; address 192.0.2.126/26; address 2001:db8:b::f/64 }
         interface eth2 { on c; address 192.0.2.190/26; address 2001:db8:c::f/64 }
       }
       ${['a', 'b', 'c']
         .map(
           (name, index) => `host ${name}1 {
             interface eth0 { on ${name}; address 192.0.2.${String(64 * index + 1)}/26; address 2001:db8:${name}::1/64 }
             bridge br0 { bip 10.${String(index)}.0.254/24; fixed-cidr-v6 2001:db8:${name}:1::/64; addressing sequential }
             container web
           }`,
         )
         .join('\n')}`,
    );

    it('every container reaches every other, with one router between', async () => {
      const families = [
        { 'a1/web': '10.0.0.1', 'b1/web': '10.1.0.1', 'c1/web': '10.2.0.1' },
        { 'a1/web': '2001:db8:a:1::1', 'b1/web': '2001:db8:b:1::1', 'c1/web': '2001:db8:c:1::1' },
      ];
      for (const addresses of families) {
        const expected = everyPair(addresses, () => 61);
        expect(await probes(cluster().lab, expected)).toEqual(expected);
      }
      const trace = { 'a1/web trace 10.2.0.1': '10.0.0.254 192.0.2.62 192.0.2.129 10.2.0.1' };
      expect(await probes(cluster().lab, trace)).toEqual(trace);
    });
  });

  describe('a split /64', () => {
    const cluster = shared(backend, example('split-64'));

    it('every container reaches every other and the other host', async () => {
      const addresses = {
        'host1/c1-1': '2001:db8:23:42:1::1',
        'host1/c1-2': '2001:db8:23:42:1::2',
        'host2/c2-1': '2001:db8:23:42:11::1',
        'host2/c2-2': '2001:db8:23:42:11::2',
      };
      const expected = {
        ...everyPair(addresses, (from, to) => (machineOf(from) === machineOf(to) ? 64 : 61)),
        'host1/c1-1 ttl 2001:db8:23:42:10::1': '62',
      };
      expect(await probes(cluster().lab, expected)).toEqual(expected);
    });
  });

  describe('twenty hosts from a loop', () => {
    const cluster = shared(backend, example('cluster-of-20'));

    it('containers reach those of the next host and of the one opposite, which bear the same names', async () => {
      const pairs = Array.from({ length: 20 }, (_, index) => [index + 1, ((index + 1) % 20) + 1] as const);
      const opposite = Array.from({ length: 10 }, (_, index) => [index + 1, index + 11] as const);
      const expected = Object.fromEntries(
        [...pairs, ...opposite].flatMap(([from, to]) => [
          [`node${String(from)}/web1 ttl 10.${String(to)}.0.3`, '62'],
          [`node${String(from)}/web2 ttl 2001:db8:1:${to.toString(16)}::1`, '62'],
        ]),
      );
      expect(await probes(cluster().lab, expected)).toEqual(expected);
    }, 120_000);
  });

  describe('NDP proxy', () => {
    const cluster = shared(backend, example('ndp-proxy'), { machines: { stranger: { eth0: 'lan' } } });

    it('router and neighbours resolve the containers and reach them, without a route', async () => {
      const { lab } = cluster();
      await serve(lab, 'host3/c1', [80]);
      const expected = {
        'router tcp 2001:db8::c009 80': 'host3/c1 from 2001:db8::1',
        'host1 tcp 2001:db8::c009 80': 'host3/c1 from 2001:db8::a001',
        'host1 ttl 2001:db8::c00a': '63',
        'host3/c2 ttl 2001:db8::b001': '63',
        'host3/c2 ttl 2001:db8::1': '63',
        'host2 ping 2001:db8::c00b': 'closed',
      };
      expect(await probes(lab, expected)).toEqual(expected);
      for (const at of ['router', 'host1']) {
        expect(await lab.ok('ip -6 neigh show 2001:db8::c009', { at })).toContain(await hardware());
        expect(await lab.ok('ip -6 route get 2001:db8::c009', { at })).not.toContain('via');
      }
    });

    it('a stranger resolves them, too, and is not let in', async () => {
      const { lab } = cluster();
      await lab.ok('ip addr add 2001:db8::99/64 dev eth0 nodad', { at: 'stranger' });
      const expected = { 'stranger ping 2001:db8::c001': 'open', 'stranger ping 2001:db8::c009': 'closed' };
      expect(await probes(lab, expected)).toEqual(expected);
      expect(await lab.ok('ip -6 neigh show 2001:db8::c009', { at: 'stranger' })).toContain(await hardware());
    });

    const hardware = async (): Promise<string> => {
      const found = JSON.parse(await cluster().lab.ok('ip -j link show eth0', { at: 'host3' })) as [
        { address: string },
      ];
      return `lladdr ${found[0].address}`;
    };
  });
});
