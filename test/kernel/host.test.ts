import { describe, expect, it } from 'vitest';
import { backends } from './lab.ts';
import { probes } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { countOf, install, standing, testLab } from './standing.ts';

const bridge = 'bridge br0 { bip 172.17.42.1/16 }';

describe.each(backends)('host with iptables-%s', (backend) => {
  it('ip-forward off: the host does not forward, and its setting stays', async () => {
    const { lab } = await standing(backend, `ip-forward off; ${bridge}; container a; container b`);
    expect(await lab.ok('cat /proc/sys/net/ipv4/ip_forward')).toBe('0\n');
    const expected = { 'a ping 172.17.42.1': 'open', 'a ping 172.17.0.2': 'open', 'a ping 198.51.100.10': 'closed' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('ip-forward on: IPv6 forwarding only where the topology has IPv6', async () => {
    const { lab } = await standing(backend, `${bridge}; container a`);
    expect(await lab.ok('cat /proc/sys/net/ipv4/ip_forward /proc/sys/net/ipv6/conf/all/forwarding')).toBe('1\n0\n');
  });

  it('ip-forward on: a run that was killed before the last of its settings is not taken for what the host had', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, 'bridge br0 { fixed-cidr-v6 2001:db8:1::/64 }; container a');
    const path = (await lab.ok('readlink -f "$(PATH=/usr/sbin:/usr/bin:/sbin:/bin type -P ip)"')).trim();
    await lab.write(
      '/run/lab/deadly',
      `#!/bin/bash
[[ $* == '-batch -' ]] || exec /run/lab/real-ip "$@"
batch=$(cat)
/run/lab/real-ip -batch - <<<"$batch"
[[ $batch != *'link add name br0 '* ]] || kill -KILL 0`,
    );
    await lab.ok(`cp ${path} /run/lab/real-ip; chmod +x /run/lab/deadly; mount --bind /run/lab/deadly ${path}`);
    await lab.run('setsid --wait bash /run/lab/lab-up.sh');
    expect(await lab.ok('cat /proc/sys/net/ipv6/conf/{default,br0,all}/forwarding')).toBe('1\n1\n0\n');
    await lab.ok(`umount ${path}`);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('ip-forward on: the host forwards no more before the policy lets packets through again', async () => {
    const { down } = await standing(
      backend,
      'bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }; container a',
    );
    const last = (await down('plan')).stdout
      .split('\n')
      .filter((line) => /forward/i.test(line) && line.startsWith('~'));
    expect(last).toEqual([
      '~ sysctl -w net/ipv4/ip_forward=0',
      '~ sysctl -w net/ipv6/conf/default/forwarding=0',
      '~ sysctl -w net/ipv6/conf/all/forwarding=0',
      '~ iptables -P FORWARD ACCEPT',
      '~ ip6tables -P FORWARD ACCEPT',
    ]);
  });

  it('iptables off: no rule of any kind, and no translation', async () => {
    const { lab } = await standing(backend, `iptables off; ${bridge}; container a`, { servers: { outside: [80] } });
    expect(await lab.ok('for t in raw mangle nat filter; do iptables -t $t -S; ip6tables -t $t -S; done')).not.toMatch(
      /^-[AN]/m,
    );
    await lab.ok('ip route add 172.17.0.0/16 via 192.0.2.10', { at: 'router' });
    const expected = { 'a tcp 198.51.100.10 80': 'outside from 172.17.0.1' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('publish-ip: what publish binds to when it names no address', async () => {
    const { lab } = await standing(
      backend,
      `publish-ip 192.0.2.10; ${bridge}; container web { publish 8080:80; publish 0.0.0.0:8081:80 }`,
      { servers: { web: [80] } },
    );
    const expected = {
      'neighbour tcp 192.0.2.10 8080': 'web',
      'second tcp 203.0.113.10 8080': 'closed',
      'second tcp 203.0.113.10 8081': 'web',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('mtu: the default of its bridges', async () => {
    const { lab } = await standing(
      backend,
      'mtu 1400; bridge br0 { bip 10.0.0.1/24 }; bridge br1 { mtu 1300 }; container a { net bridge:br0 }',
    );
    expect(await lab.ok('ip link show br0; ip link show br1')).toMatch(/mtu 1400 [^]*mtu 1300 /);
    const expected = { 'a ping 10.0.0.1 1400': 'open', 'a ping 10.0.0.1 1401': 'closed' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('route: via and dev, both families, with a metric', async () => {
    const { lab } = await standing(
      backend,
      'route 10.50.0.0/16 via 192.0.2.20; route 10.60.0.0/16 dev eth1 metric 50; route 2001:db8:50::/64 via 2001:db8:ffff::20; bridge br0; container a',
      { servers: { neighbour: [80] } },
    );
    await lab.ok('ip addr add 10.50.0.1/32 dev lo; ip addr add 2001:db8:50::1/128 dev lo', { at: 'neighbour' });
    expect(await lab.ok('ip route show 10.60.0.0/16')).toMatch(/dev eth1 .*metric 50/);
    const expected = {
      'host tcp 10.50.0.1 80': 'neighbour from 192.0.2.10',
      'a tcp 10.50.0.1 80': 'neighbour from 192.0.2.10',
      'host tcp 2001:db8:50::1 80': 'neighbour',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('interface: what is written is added, the rest stays, and all is put back', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(
      lab,
      `interface eth1 {
         address 203.0.113.99/24
         address 2001:db8:23:42::1/80
         mac-address 02:00:5e:00:53:77
         mtu 1400
         accept-ra 2
         route 10.70.0.0/16 via 203.0.113.20
       }`,
    );
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    await lab.ok('ip addr add 10.70.0.1/32 dev lo; ip neigh flush dev eth0', { at: 'second' });
    expect(await lab.ok('ip addr show eth1; cat /proc/sys/net/ipv6/conf/eth1/accept_ra')).toMatch(
      /mtu 1400[^]*02:00:5e:00:53:77[^]*203\.0\.113\.10\/24[^]*203\.0\.113\.99\/24[^]*2001:db8:23:42::1\/80[^]*\n2\n$/,
    );
    const expected = {
      'second ping 203.0.113.99': 'open',
      'host ping 10.70.0.1': 'open',
      'host ping 203.0.113.20 1400': 'open',
      'host ping 203.0.113.20 1401': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('interface on: one that somebody else has put on a bridge is left there', async () => {
    const lab = await testLab({ backend });
    const mine = await install(lab, 'interface eth1 { on lan }; bridge lan; bridge spare');
    const other = await install(lab, 'interface eth1 { on wan }; bridge wan', 'other');
    expect(await mine.up()).toMatchObject({ code: 0 });
    const before = await snapshot(lab);
    expect(await other.up()).toMatchObject({
      code: 3,
      stderr:
        'netc: other.net:1: the interface eth1 belongs to lan already: release it with: ip link set dev eth1 nomaster\n',
    });
    expect(await snapshot(lab)).toBe(before);
    // Two that have it on one bridge: neither may take it from there.
    const third = await install(lab, 'interface eth1 { on lan }; bridge lan { existing }', 'third');
    expect(await third.up()).toMatchObject({ code: 0 });
    const edited = await install(lab, 'interface eth1 { on spare }; bridge lan; bridge spare');
    expect(await edited.up()).toMatchObject({ code: 3 });
    expect(await third.down()).toMatchObject({ code: 0 });
    expect(await edited.up()).toMatchObject({ code: 0 });
    expect(await lab.ok('ip -br link show master spare')).toMatch(/^eth1/);
  });

  it('existing: a bridge that the topology itself has made before is not taken for the host’s', async () => {
    const { lab } = await standing(backend, bridge);
    const before = await snapshot(lab);
    const edited = await install(lab, 'bridge br0 { bip 172.17.42.1/16; existing }');
    expect(await edited.up()).toMatchObject({
      code: 3,
      stderr:
        'netc: lab.net:1: br0 is what this topology itself has made, and would go: leave `existing` out, or run `down` first, and make it yourself\n',
    });
    expect(await snapshot(lab)).toBe(before);
  });

  it('interface up off: brought down, and up again afterwards', async () => {
    const lab = await testLab({ backend });
    await lab.ok('ip link add p0 type veth peer name p1; ip link set p0 up');
    const before = await snapshot(lab);
    const host = await install(lab, 'interface p0 { up off }');
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await lab.ok('ip link show p0')).not.toMatch(/[<,]UP[,>]/);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('interface up off: when the edit fails, what this topology had there is there again', async () => {
    const source = (up: string): string =>
      `bridge br0 { fixed-cidr-v6 2001:db8:dddd:0:1::/80 }
       container a
       interface eth1 { address 2001:db8:99::1/64; address 2001:db8:dddd::99/64; proxy-ndp on; ${up} }`;
    const { lab } = await standing(
      backend,
      source('route 10.88.0.0/16 via 203.0.113.20; route 2001:db8:88::/48 via 2001:db8:99::2'),
    );
    const before = await snapshot(lab);
    const edited = await install(lab, `${source('up off')}; route 10.70.0.0/16 via 203.0.113.20`);
    expect(await edited.up()).toMatchObject({ code: 5 });
    expect(await snapshot(lab)).toBe(before);
  });

  it('interface up off: what another topology has there is there again, if it still declares it', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const other = await install(
      lab,
      `bridge br0 { fixed-cidr-v6 2001:db8:dddd:0:1::/80 }
       container a
       interface eth1 { address 2001:db8:99::1/64; address 2001:db8:dddd::99/64; proxy-ndp on; route 10.88.0.0/16 via 203.0.113.20; route 2001:db8:88::/48 via 2001:db8:99::2 }`,
      'other',
    );
    expect(await other.up()).toMatchObject({ code: 0, stderr: '' });
    const standing = await snapshot(lab);
    const host = await install(lab, 'interface eth1 { up off }');
    for (const source of ['interface eth1 { up off }', 'interface eth1 { up off; address 2001:db8:99::1/64 }']) {
      await install(lab, source);
      expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
      expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
      expect(await snapshot(lab)).toBe(standing);
      expect(countOf(await other.up(), 'changed')).toBe(0);
    }
    await install(lab, 'interface eth1 { up off }');
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await other.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('interface mtu: what the kernel sets along with it is as it was afterwards', async () => {
    const lab = await testLab({ backend });
    await lab.ok(`ip -6 route add 2001:db8:71::/64 via 2001:db8:dddd::20 mtu 1450
      ip -6 route add 2001:db8:72::/64 via 2001:db8:dddd::20 mtu 1290
      echo 1440 >/proc/sys/net/ipv6/conf/eth1/mtu`);
    const before = await snapshot(lab);
    const host = await install(lab, 'interface eth1 { mtu 1300 }');
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(await host.up(), 'changed')).toBe(0);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
    // A route that has gone meanwhile is not made again.
    await host.up();
    await lab.ok('ip -6 route del 2001:db8:72::/64');
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await lab.ok('ip -6 route show 2001:db8:71::/64; ip -6 route show 2001:db8:72::/64')).toMatch(
      /^2001:db8:71::\S+ .* mtu 1450 .*\n$/,
    );
  });

  it('interface mtu: one that IPv6 does not bear is refused where there is IPv6', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, 'interface eth1 { mtu 1000 }');
    expect(await host.up()).toMatchObject({
      code: 3,
      stderr:
        'netc: lab.net:1: the interface eth1 would lose IPv6, its addresses, routes and settings, with an MTU below 1280: write 1280 or more, or set it yourself with: ip link set dev eth1 mtu 1000\n',
    });
    expect(await snapshot(lab)).toBe(before);
    await lab.ok('ip link set dev eth1 mtu 1000');
    expect(countOf(await host.up(), 'changed')).toBe(0);
  });

  it('interface mac-address: permanent neighbours, which the kernel drops with it, stay', async () => {
    const lab = await testLab({ backend });
    await lab.ok(`ip neigh add 203.0.113.30 lladdr 02:00:00:00:00:30 dev eth1 nud permanent
      ip neigh add fe80::30 lladdr 02:00:00:00:00:30 dev eth1 router nud permanent`);
    const before = await snapshot(lab);
    const neighbours = await lab.ok('ip neigh show dev eth1 nud permanent');
    expect(neighbours.split('\n')).toHaveLength(3);
    const host = await install(lab, 'interface eth1 { mac-address 02:00:00:00:00:07 }');
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await lab.ok('ip neigh show dev eth1 nud permanent')).toBe(neighbours);
    expect(countOf(await host.up(), 'changed')).toBe(0);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
    const failing = 'interface eth1 { mac-address 02:00:00:00:00:07 }; route 10.70.0.0/16 via 198.51.100.1';
    expect(await (await install(lab, failing)).up()).toMatchObject({ code: 5 });
    expect(await snapshot(lab)).toBe(before);
  });

  it('interface up off: what the kernel takes away with it is there again afterwards', async () => {
    const lab = await testLab({ backend });
    await lab.ok(`ip addr add 2001:db8:dd::5/64 dev eth1 noprefixroute nodad
      ip route add 10.70.0.0/16 via 203.0.113.20 dev eth1 src 203.0.113.10 metric 7
      ip route add 10.71.0.0/16 dev eth1
      ip route add 10.72.0.0/16 via 10.99.0.1 dev eth1 onlink proto static
      ip route add 2001:db8:70::/64 via 2001:db8:dddd::20 dev eth1
      ip route add default via fe80::7 dev eth1 metric 55
      ip route add 10.73.0.0/16 via 203.0.113.20 mtu 1400 advmss 1300 hoplimit 60 rto_min 300ms features ecn congctl cubic
      ip route add 10.73.0.0/16 tos 0x10 via 203.0.113.21 realms 3/5
      ip route add 10.74.0.0/16 via inet6 fe80::7 dev eth1 metric 9
      ip route add 10.75.0.0/16 initcwnd 20 nexthop via 203.0.113.20 weight 2 nexthop via 10.99.0.1 dev eth1 onlink nexthop via inet6 fe80::8 dev eth1
      ip route add 10.76.0.0/16 nexthop via 203.0.113.20 nexthop via 198.51.100.10
      ip -6 route add 2001:db8:71::/64 via 2001:db8:dddd::20 mtu 1300 pref high
      ip -6 route add 2001:db8:72::/64 from 2001:db8:1::/64 via 2001:db8:dddd::20
      ip -6 route add 2001:db8:73::/64 nexthop via 2001:db8:dddd::20 dev eth1 nexthop via fe80::7 dev eth1 weight 3
      ip addr add 2001:db8:de::5 peer 2001:db8:de::6/128 dev eth1 metric 7
      ip addr add 2001:db8:df::5/64 dev eth1 nodad mngtmpaddr
      ip neigh add 203.0.113.30 lladdr 02:00:00:00:00:30 dev eth1 nud permanent
      ip neigh add fe80::30 lladdr 02:00:00:00:00:30 dev eth1 router nud permanent
      ip neigh add proxy 203.0.113.31 dev eth1 router protocol static
      ip neigh add proxy 2001:db8:dddd::31 dev eth1`);
    const before = await snapshot(lab);
    const host = await install(lab, 'interface eth1 { up off; address 203.0.113.99/24; address 2001:db8:99::1/64 }');
    const restored = async (): Promise<void> => {
      expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
      expect(await snapshot(lab)).toBe(before);
    };
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(await host.up(), 'changed')).toBe(0);
    await restored();
    // What somebody has brought back already stays as it is.
    await host.up();
    await lab.ok(
      'ip link set eth1 up; ip addr add 2001:db8:dddd::10/64 dev eth1 nodad; ip route add default via fe80::7 dev eth1 metric 55; ip neigh add proxy 203.0.113.31 dev eth1 router protocol static; ip neigh replace fe80::30 lladdr 02:00:00:00:00:30 dev eth1 router nud permanent',
    );
    await restored();
  });

  it.each([
    [
      'ip nexthop add id 7 via 203.0.113.20 dev eth1; ip route add 10.70.0.0/16 nhid 7',
      'route del 10.70.0.0/16 proto boot',
    ],
    [
      'ip -6 route add default metric 9 nexthop via fe80::7 dev eth1 nexthop via fe80::7 dev eth0',
      'route del ::/0 proto boot metric 9',
    ],
  ])('interface up off: a route that could not be put back is a reason to refuse (%s)', async (made, removal) => {
    const lab = await testLab({ backend });
    await lab.ok(made);
    const before = await snapshot(lab);
    const host = await install(lab, 'interface eth1 { up off; address 203.0.113.99/24 }');
    expect(await host.up()).toMatchObject({
      code: 3,
      stderr: `netc: lab.net:1: the interface eth1 cannot go down, because a route over it could not be put back: remove it first, with: ip ${removal}\n`,
    });
    expect(await snapshot(lab)).toBe(before);
    await lab.ok(`ip ${removal}`);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['what goes away with an interface', 'interface eth1 { up off }', 'interface eth1 { up on }'],
    ['a route of the host', 'interface eth1 { up off }', 'route 10.70.0.0/16 via 203.0.113.20'],
    [
      'a route of the host, further',
      'interface eth1 { up off }',
      'interface eth1 { up on; route 10.70.0.0/16 via 203.0.113.20 }',
    ],
    ['an MTU', 'interface eth1 { mtu 1400 }', 'interface eth1 { mtu 1500 }'],
    ['a sysctl', 'interface eth1 { accept-ra 2 }', 'interface eth1 { accept-ra 1 }'],
  ])('%s, declared to be as it was: as if it had never been changed', async (_, earlier, source) => {
    const lab = await testLab({ backend });
    await lab.ok(`ip route add 10.70.0.0/16 via 203.0.113.20 dev eth1 mtu 1400
      ip route add 10.71.0.0/16 via 203.0.113.20`);
    const before = await snapshot(lab);
    const host = await install(lab, source);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    const fresh = await snapshot(lab);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await (await install(lab, earlier)).up()).toMatchObject({ code: 0, stderr: '' });
    await install(lab, source);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(fresh);
    expect(countOf(await host.up(), 'changed')).toBe(0);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('a route that comes back with its interface and leads elsewhere than a declared one: refused', async () => {
    const lab = await testLab({ backend });
    await lab.ok('ip route add 10.70.0.0/16 via 203.0.113.20 dev eth1');
    await (await install(lab, 'interface eth1 { up off }')).up();
    const standing = await snapshot(lab);
    const host = await install(lab, 'route 10.70.0.0/16 via 198.51.100.10');
    expect(await host.up()).toMatchObject({
      code: 3,
      stderr:
        'netc: lab.net:1: there is another route already: 10.70.0.0/16 via 203.0.113.20 dev eth1; give this one a metric\n',
    });
    expect(await snapshot(lab)).toBe(standing);
  });

  it.each(['hoplimit 64', 'nexthop via fe80::7 dev eth1 nexthop via fe80::7 dev eth0'])(
    'an IPv6 default route with more to it (%s) is met by a declared one',
    async (more) => {
      const lab = await testLab({ backend });
      await lab.ok(
        `ip -6 route replace default ${more.startsWith('nexthop') ? '' : 'via fe80::7 dev eth1 '}metric 1024 ${more}`,
      );
      const before = await snapshot(lab);
      const host = await install(lab, 'route default via 2001:db8:dddd::20');
      expect(await host.up()).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('there is another route already: default ') as string,
      });
      expect(await snapshot(lab)).toBe(before);
    },
  );

  describe('interface up off with an IPv6 address that the host has there', () => {
    const [off, offWithAddress, address] = [
      'interface eth1 { up off }',
      'interface eth1 { up off; address 2001:db8:dddd::10/64; address 2001:db8:99::1/64 }',
      'interface eth1 { address 2001:db8:dddd::10/64; address 2001:db8:99::1/64 }',
    ] as const;

    it.each([
      ['alone', [offWithAddress]],
      ['that is not declared any more', [offWithAddress, off]],
      ['that was declared before, and another one that netc had added', [address, offWithAddress]],
      ['that goes when the interface goes down', [address, off]],
      ['whose interface comes up again', [offWithAddress, address]],
    ] as const)('%s: it is as declared, and the host has it back afterwards', async (_, sources) => {
      const lab = await testLab({ backend });
      await lab.ok('ip addr add fe80::5/64 dev eth1 nodad');
      const before = await snapshot(lab);
      const last = await install(lab, sources.at(-1) ?? '');
      expect(await last.up()).toMatchObject({ code: 0, stderr: '' });
      const fresh = await snapshot(lab);
      expect(fresh.includes('2001:db8:99::1')).toBe(sources.at(-1) !== off);
      expect(await last.down()).toMatchObject({ code: 0, stderr: '' });
      for (const source of sources) {
        const host = await install(lab, source);
        expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
        expect(countOf(await host.up(), 'changed')).toBe(0);
      }
      expect(await snapshot(lab)).toBe(fresh);
      expect(await last.down()).toMatchObject({ code: 0, stderr: '' });
      expect(await snapshot(lab)).toBe(before);
    });

    it('that the kernel keeps when the interface goes down', async () => {
      const lab = await testLab({ backend });
      await lab.ok('echo 1 >/proc/sys/net/ipv6/conf/eth1/keep_addr_on_down');
      const before = await snapshot(lab);
      const host = await install(lab, offWithAddress);
      expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
      expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
      expect(await snapshot(lab)).toBe(before);
    });

    it('when the run fails', async () => {
      const lab = await testLab({ backend });
      const before = await snapshot(lab);
      const host = await install(lab, `${offWithAddress}; route 10.70.0.0/16 via 198.51.100.1`);
      expect(await host.up()).toMatchObject({ code: 5 });
      expect(await snapshot(lab)).toBe(before);
    });
  });

  it('interface up on: an IPv6 address that it had while it was down is there again afterwards', async () => {
    const lab = await testLab({ backend });
    await lab.ok('ip link set eth1 down; ip addr add 2001:db8:dddd::10/64 dev eth1 nodad');
    const before = await snapshot(lab);
    const host = await install(lab, 'interface eth1 { up on; address 2001:db8:99::1/64 }');
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });
});
