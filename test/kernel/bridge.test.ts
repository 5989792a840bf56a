import { describe, expect, it } from 'vitest';
import { backends } from './lab.ts';
import { probes } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { countOf, install, standing, testLab } from './standing.ts';

describe.each(backends)('bridge with iptables-%s', (backend) => {
  it('bip: the bridge has the address, and host and containers talk', async () => {
    const { lab } = await standing(backend, 'bridge br0 { bip 10.1.2.1/24 }; container a; container b', {
      servers: { a: [80], b: [80], outside: [80] },
    });
    expect(await lab.ok('ip -o addr show br0')).toContain('10.1.2.1/24');
    const expected = {
      'host ping 10.1.2.2': 'open',
      'host tcp 10.1.2.2 80': 'a from 10.1.2.1',
      'a ping 10.1.2.1': 'open',
      'a tcp 10.1.2.3 80': 'b from 10.1.2.2',
      'b udp 10.1.2.2 80': 'a from 10.1.2.3',
      'a ping 198.51.100.10': 'open',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('bip left out: the next free network is taken, and different bridges are apart', async () => {
    const { lab } = await standing(
      backend,
      'bridge br0; bridge br1; container a { net bridge:br0; publish 8080:80; publish 8080:80/udp }; container b { net bridge:br1 }',
      { servers: { a: [80], b: [80] } },
    );
    expect(await lab.ok('ip -o -4 addr show br0; ip -o -4 addr show br1')).toMatch(
      /172\.17\.\S+\/16[^]*172\.18\.\S+\/16/,
    );
    const address = async (at: string): Promise<string> =>
      (await lab.ok('ip -o -4 addr show eth0', { at })).replace(/^.*inet (\S+)\/[^]*$/, '$1');
    const [a, b] = await Promise.all([address('a'), address('b')]);
    const expected = {
      [`a ping ${b}`]: 'closed',
      [`a tcp ${b} 80`]: 'closed',
      [`b udp ${a} 80`]: 'closed',
      [`b tcp ${a} 80`]: 'closed',
      'b tcp 192.0.2.10 8080': 'a',
      'b udp 192.0.2.10 8080': 'a',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it.each(['on', 'missing'] as const)(
    'bip none: a switch whose packets are none of the host’s business, br_netfilter %s',
    async (bridgeNetfilter) => {
      const box = (name: string, bridge: string, address: string): string =>
        `container ${name} { net none; interface eth0 { on ${bridge}; address ${address}/24 } }`;
      // The same network on both, and the LAN of the host's own card, too.
      const { lab } = await standing(
        backend,
        `bridge left { bip none }
         bridge right { bip none }
         ${box('a', 'left', '203.0.113.1')}; ${box('b', 'left', '203.0.113.2')}
         ${box('c', 'right', '203.0.113.1')}; ${box('d', 'right', '203.0.113.2')}`,
        { bridgeNetfilter, servers: { b: [80], d: [80] } },
      );
      expect(await lab.ok('ip -o -4 addr show left; ip -o -4 addr show right')).toBe('');
      const expected = {
        'a tcp 203.0.113.2 80': 'b from 203.0.113.1',
        'c tcp 203.0.113.2 80': 'd from 203.0.113.1',
        'a ping 203.0.113.10': 'closed',
        'host ping 203.0.113.20': 'open',
        'host ping 203.0.113.2': 'closed',
      };
      expect(await probes(lab, expected)).toEqual(expected);
    },
  );

  it('icc off: what keeps containers apart follows br_netfilter when that comes or goes between two runs', async () => {
    const host = await standing(backend, 'bridge br0 { bip 10.1.2.1/24; icc off }; container a; container b', {
      bridgeNetfilter: 'missing',
      servers: { b: [80] },
    });
    const { lab } = host;
    const apart = (): Promise<string> =>
      lab.ok(
        'cat /proc/sys/net/ipv4/conf/br0/proxy_arp_pvlan /proc/sys/net/ipv4/neigh/br0/proxy_delay; bridge -d link show dev a-eth0 | grep -o "isolated [a-z]*"',
      );
    const call = (value: number): string =>
      `echo ${value} | tee /proc/sys/net/bridge/bridge-nf-call-iptables >/proc/sys/net/bridge/bridge-nf-call-ip6tables`;
    const settled = async (): Promise<string> => {
      expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
      expect(countOf(await host.up(), 'changed')).toBe(0);
      expect(await probes(lab, { 'a tcp 10.1.2.3 80': 'closed' })).toEqual({ 'a tcp 10.1.2.3 80': 'closed' });
      return apart();
    };
    expect(await apart()).toBe('1\n0\nisolated on\n');
    await lab.ok(`umount /proc/sys/net/bridge; ${call(0)}`);
    expect(await settled()).toBe('0\n80\nisolated off\n');
    await lab.ok('mount --bind /run/lab/empty /proc/sys/net/bridge');
    expect(await settled()).toBe('1\n0\nisolated on\n');
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
  });

  it('fixed-cidr: containers get addresses from it, in the prefix of bip', async () => {
    const { lab } = await standing(
      backend,
      'bridge br0 { bip 172.17.42.1/16; fixed-cidr 172.17.8.0/24 }; container a; container b',
    );
    expect(await lab.ok('ip -n a -o addr; ip -n b -o addr')).toMatch(/ 172\.17\.8\.1\/16 [^]* 172\.17\.8\.2\/16 /);
    expect(await lab.ok('ip -n a route')).toContain('default via 172.17.42.1 dev eth0');
  });

  it('fixed-cidr-v6: address from the MAC, route, forwarding, and the way out and back', async () => {
    const { lab } = await standing(
      backend,
      'bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }; container a { ip 172.17.0.3 }; container b',
      { servers: { b: [80], outside: [80] } },
    );
    await lab.ok('ip -6 route add 2001:db8:1::/64 via 2001:db8:ffff::10', { at: 'router' });
    expect(await lab.ok('ip -6 -o addr show br0')).toContain('fe80::1/64');
    expect(await lab.ok('ip -6 route show 2001:db8:1::/64')).toContain('dev br0');
    expect(await lab.ok('ip -n a -6 -o addr show eth0')).toContain('2001:db8:1::242:ac11:3/64');
    expect(await lab.ok('ip -n a -6 route show default')).toContain('via fe80::1 dev eth0');
    expect(await lab.ok('cat /proc/sys/net/ipv6/conf/{all,default}/forwarding')).toBe('1\n1\n');
    const b = '2001:db8:1::242:ac11:1';
    const expected = {
      'a ping 2001:db8:eeee::10': 'open',
      'a tcp 2001:db8:eeee::10 80': 'outside from 2001:db8:1::242:ac11:3',
      'a udp 2001:db8:eeee::10 80': 'outside from 2001:db8:1::242:ac11:3',
      [`a tcp ${b} 80`]: 'b from 2001:db8:1::242:ac11:3',
      [`host ping ${b}`]: 'open',
      [`host tcp ${b} 80`]: 'b',
      'a ping fe80::1%eth0': 'open',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('addressing sequential: the next free address of a prefix of any length', async () => {
    const { lab } = await standing(
      backend,
      'bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8::c008/125; addressing sequential }; container a; container b',
    );
    expect(await lab.ok('ip -n a -6 -o addr; ip -n b -6 -o addr')).toMatch(
      /2001:db8::c009\/125[^]*2001:db8::c00a\/125/,
    );
    const expected = { 'a ping 2001:db8::c00a': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('default-gateway: containers leave through another container, in both families', async () => {
    const { lab } = await standing(
      backend,
      `bridge br0 {
         bip 10.9.0.1/24
         fixed-cidr-v6 2001:db8:9::/64
         default-gateway 10.9.0.5
         default-gateway 2001:db8:9::5
       }
       container gw {
         net none
         ip-forward on
         interface eth0 {
           on br0
           address 10.9.0.5/24
           address 2001:db8:9::5/64
           route default via 10.9.0.1
           route default via fe80::1
         }
       }
       container a`,
      // With br_netfilter, connection tracking sees the first hop already, where nothing is to be masqueraded.
      { bridgeNetfilter: 'off', servers: { outside: [80] } },
    );
    // A router looks for its neighbours from its link-local address, which takes so long to be a valid one (RFC 4862).
    await lab.ok('sleep 2');
    await lab.ok('ip -6 route add 2001:db8:9::/64 via 2001:db8:ffff::10', { at: 'router' });
    expect(await lab.ok('ip -n a route; ip -n a -6 route')).toMatch(
      /default via 10\.9\.0\.5 dev eth0[^]*default via 2001:db8:9::5 dev eth0/,
    );
    const expected = { 'a tcp 198.51.100.10 80': 'outside', 'a tcp 2001:db8:eeee::10 80': 'outside' };
    expect(await probes(lab, expected)).toEqual(expected);
    // Its sixth number counts what was forwarded (RFC 1213, ipForwDatagrams).
    expect(await lab.ok('cat /proc/net/snmp', { at: 'gw' })).toMatch(/^Ip: 1 \d+ \d+ \d+ \d+ [1-9]/m);
  });

  it('mtu: a packet of that size passes unfragmented, a larger one does not', async () => {
    const { lab } = await standing(
      backend,
      'bridge br0 { bip 10.1.2.1/24; fixed-cidr-v6 2001:db8:1::/64; mtu 1400 }; container a; container b',
    );
    expect(await lab.ok('ip link show br0; ip -n a link show eth0')).toMatch(/mtu 1400 [^]*mtu 1400 /);
    const expected = {
      'host ping 10.1.2.2 1400': 'open',
      'host ping 10.1.2.2 1401': 'closed',
      'a ping 10.1.2.3 1400': 'open',
      'a ping 10.1.2.3 1401': 'closed',
      'a ping 2001:db8:1::242:a01:203 1400': 'open',
      'a ping 2001:db8:1::242:a01:203 1401': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('mac-address and stp: the bridge has them', async () => {
    const { lab } = await standing(
      backend,
      'bridge br0 { bip 10.1.2.1/24; mac-address 02:00:5e:00:53:01; stp on }; bridge br1 { bip 10.1.3.1/24 }',
    );
    const links = await lab.ok('ip -d link show br0; ip -d link show br1');
    expect(links).toMatch(/02:00:5e:00:53:01[^]*stp_state 1[^]*02:42:0a:01:03:01[^]*stp_state 0/);
  });

  it('mac-address: an edit of it that fails leaves the bridge as it was, with its IPv6 addresses', async () => {
    const source = (mac: string): string =>
      `bridge br0 { bip 10.1.2.1/24; fixed-cidr-v6 2001:db8:1::/64; mac-address ${mac} }`;
    const { lab } = await standing(backend, source('02:00:5e:00:53:01'));
    const before = await snapshot(lab);
    const edited = await install(lab, `${source('02:00:5e:00:53:02')}; route 10.70.0.0/16 via 198.51.100.1`);
    expect(await edited.up()).toMatchObject({ code: 5 });
    expect(await snapshot(lab)).toBe(before);
  });

  it('icc off: closed for every protocol of both families, while host and outside are as before', async () => {
    const { lab } = await standing(
      backend,
      'bridge br0 { bip 10.1.2.1/24; fixed-cidr-v6 2001:db8:1::/64; icc off }; container a; container b',
      { servers: { a: [80], b: [80], outside: [80] } },
    );
    const b6 = '2001:db8:1::242:a01:203';
    const expected = {
      'a ping 10.1.2.3': 'closed',
      'a tcp 10.1.2.3 80': 'closed',
      'a udp 10.1.2.3 80': 'closed',
      [`a ping ${b6}`]: 'closed',
      [`a tcp ${b6} 80`]: 'closed',
      [`a udp ${b6} 80`]: 'closed',
      'a tcp 198.51.100.10 80': 'outside',
      'host tcp 10.1.2.3 80': 'b',
      [`host tcp ${b6} 80`]: 'b',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('masquerade: on hides the container behind the host, off shows its own address', async () => {
    const { lab } = await standing(
      backend,
      'bridge br0 { bip 10.1.2.1/24 }; bridge br1 { bip 10.1.3.1/24; masquerade off }; container a { net bridge:br0 }; container b { net bridge:br1 }',
      { servers: { outside: [80] } },
    );
    await lab.ok('ip route add 10.1.3.0/24 via 192.0.2.10', { at: 'router' });
    const expected = {
      'a tcp 198.51.100.10 80': 'outside from 192.0.2.10',
      'a udp 198.51.100.10 80': 'outside from 192.0.2.10',
      'b tcp 198.51.100.10 80': 'outside from 10.1.3.2',
      'b udp 198.51.100.10 80': 'outside from 10.1.3.2',
      'b ping 198.51.100.10': 'open',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('allow-from: published ports are reached only from these sources', async () => {
    const { lab } = await standing(
      backend,
      `bridge br0 {
         bip 10.1.2.1/24
         fixed-cidr-v6 2001:db8:1::/64
         allow-from 192.0.2.16/28 2001:db8:ffff::/64
       }
       bridge br1 { bip 10.1.3.1/24; allow-from 192.0.2.128/25 in eth0 }
       container a { net bridge:br0; publish 8080:80; publish 8080:80/udp }
       container b { net bridge:br1; publish 8081:80 }`,
      { servers: { a: [80], b: [80] } },
    );
    const expected = {
      'neighbour tcp 192.0.2.10 8080': 'a from 192.0.2.20',
      'neighbour udp 192.0.2.10 8080': 'a from 192.0.2.20',
      'neighbour tcp 2001:db8:ffff::10 8080': 'a',
      'outside tcp 192.0.2.10 8080': 'closed',
      'outside udp 192.0.2.10 8080': 'closed',
      'outside tcp 2001:db8:ffff::10 8080': 'closed',
      'second tcp 203.0.113.10 8080': 'closed',
      'neighbour tcp 192.0.2.10 8081': 'closed',
      'second tcp 203.0.113.10 8081': 'b',
      'host tcp 192.0.2.10 8080': 'a',
      // Another bridge is outside, too.
      'b tcp 192.0.2.10 8080': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it.each([
    ['port', 'bridge br0 { bip 10.1.2.1/24; port p0 }'],
    ['interface … on', 'interface p0 { on br0 }; bridge br0 { bip 10.1.2.1/24 }'],
  ])('%s: enslaves an interface of the host, and lets it go', async (_, statements) => {
    const lab = await testLab({ backend });
    await lab.ok('ip link add p0 type veth peer name p1 netns /run/lab/netns/second; ip link set p0 up');
    await lab.ok('ip link set p1 up; ip addr add 10.1.2.99/24 dev p1', { at: 'second' });
    const before = await snapshot(lab);
    const host = await install(lab, `${statements}; container a`);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    const expected = { 'second ping 10.1.2.1': 'open', 'second ping 10.1.2.2': 'open', 'a ping 10.1.2.99': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it("existing: somebody else's bridge is added to and never deleted", async () => {
    const lab = await testLab({ backend });
    // With a member and a MAC of its own: the kernel would change a bare bridge's with every port that comes and goes.
    await lab.ok(
      'ip link add br0 address 02:00:00:00:09:01 type bridge; ip link add p0 type veth peer name p1; ip link set p0 master br0 up; ' +
        'ip link set p1 up; ip addr add 10.1.9.1/24 dev br0; ip link set br0 up; sleep 2',
    );
    const before = await snapshot(lab);
    const host = await install(lab, 'bridge br0 { bip 10.1.2.1/24; existing }; container a');
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    const expected = { 'a ping 10.1.2.1': 'open', 'host ping 10.1.2.2': 'open', 'a ping 198.51.100.10': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await lab.ok('ip -o addr show br0')).toContain('10.1.9.1/24');
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('existing: refused when the bridge is not there', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, 'bridge br0 { bip 10.1.2.1/24; existing }; container a');
    expect((await host.up()).code).toBe(3);
    expect(await snapshot(lab)).toBe(before);
  });
});
