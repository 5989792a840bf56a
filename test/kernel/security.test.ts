import { describe, expect, it } from 'vitest';
import { advertiseRogueRouter, rawFrameArrives, routeLoopbackTo } from './attack.ts';
import { backends, type Backend, type Lab } from './lab.ts';
import { probes, serve } from './probe.ts';
import { standing, testLab, type StandingOptions } from './standing.ts';

const bridge = 'bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }';
const web6 = '2001:db8:1::242:ac11:1';
const peer6 = '2001:db8:1::242:ac11:2';

/** A host whose container `web` (172.17.0.1) publishes 80 as 8080 everywhere, 8081 on loopback and 8082 on eth0. */
async function publishing(backend: Backend, options: StandingOptions = {}): Promise<Lab> {
  const source = `${bridge}
    container web { publish 8080:80; publish 127.0.0.1:8081:80; publish 192.0.2.10:8082:80; publish 192.0.2.10:8082:80/udp
      publish [2001:db8:ffff::10]:8082:80 }
    container peer`;
  const { lab } = await standing(backend, source, { servers: { web: [80, 81], host: [22] }, ...options });
  return lab;
}

describe.each(backends)('security with iptables-%s', (backend) => {
  it('a neighbour with a route to the containers reaches neither unpublished nor published ports on them', async () => {
    const lab = await publishing(backend);
    for (const at of ['neighbour', 'router']) {
      await lab.ok('ip route add 172.17.0.0/16 via 192.0.2.10; ip route add 2001:db8:1::/64 via 2001:db8:ffff::10', {
        at,
      });
    }
    const expected = {
      'neighbour tcp 172.17.0.1 80': 'closed',
      'neighbour tcp 172.17.0.1 81': 'closed',
      'neighbour udp 172.17.0.1 80': 'closed',
      'neighbour udp 172.17.0.1 81': 'closed',
      'neighbour ping 172.17.0.1': 'closed',
      [`neighbour tcp ${web6} 80`]: 'closed',
      [`neighbour tcp ${web6} 81`]: 'closed',
      [`neighbour udp ${web6} 81`]: 'closed',
      'outside tcp 172.17.0.1 81': 'closed',
      [`outside tcp ${web6} 81`]: 'closed',
      'neighbour tcp 192.0.2.10 8080': 'web',
      'neighbour tcp 2001:db8:ffff::10 8080': 'web',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('a port published on loopback stays there, whatever a neighbour routes', async () => {
    const lab = await publishing(backend);
    await routeLoopbackTo(lab, 'neighbour', '192.0.2.10');
    const expected = {
      'neighbour tcp 127.0.0.1 8081': 'closed',
      'neighbour tcp 127.0.0.1 8080': 'closed',
      'neighbour tcp 192.0.2.10 8081': 'closed',
      'host tcp 127.0.0.1 8081': 'web',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('a port published on one address is not reached through another card', async () => {
    const lab = await publishing(backend);
    await lab.ok('ip route add 192.0.2.0/24 via 203.0.113.10; ip route add 2001:db8:ffff::/64 via 2001:db8:dddd::10', {
      at: 'second',
    });
    const expected = {
      'second tcp 192.0.2.10 8082': 'closed',
      'second udp 192.0.2.10 8082': 'closed',
      'second tcp 2001:db8:ffff::10 8082': 'closed',
      'neighbour tcp 192.0.2.10 8082': 'web',
      'neighbour udp 192.0.2.10 8082': 'web',
      'neighbour tcp 2001:db8:ffff::10 8082': 'web',
      'outside tcp 192.0.2.10 8082': 'web',
      'peer tcp 192.0.2.10 8082': 'web',
      'host tcp 192.0.2.10 8082': 'web',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it("a container does not reach the host's own services, on any of its addresses", async () => {
    const lab = await publishing(backend);
    const expected = {
      'web tcp 172.17.42.1 22': 'closed',
      'web udp 172.17.42.1 22': 'closed',
      'web tcp 192.0.2.10 22': 'closed',
      'web tcp 203.0.113.10 22': 'closed',
      'web tcp fe80::1%eth0 22': 'closed',
      'web tcp 2001:db8:ffff::10 22': 'closed',
      'web udp 2001:db8:ffff::10 22': 'closed',
      'neighbour tcp 192.0.2.10 22': 'host',
      'web ping 172.17.42.1': 'open',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('a container that routes loopback addresses to the bridge reaches nothing of the host', async () => {
    const lab = await publishing(backend);
    await routeLoopbackTo(lab, 'peer', '172.17.42.1');
    const expected = {
      'peer tcp 127.0.0.1 22': 'closed',
      'peer udp 127.0.0.1 22': 'closed',
      'peer tcp 127.0.0.1 8081': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it("a container cannot speak with an address outside its bridge's networks", async () => {
    const lab = await publishing(backend);
    await serve(lab, 'outside', [80]);
    await lab.ok('ip addr add 192.0.2.77/32 dev eth0; ip addr add 2001:db8:66::1/128 dev eth0 nodad', { at: 'peer' });
    await lab.ok('ip route add 192.0.2.77/32 via 192.0.2.10; ip -6 route add 2001:db8:66::/64 via 2001:db8:ffff::10', {
      at: 'router',
    });
    await lab.ok('iptables -A INPUT -s 192.0.2.77 -j ACCEPT; ip6tables -A INPUT -s 2001:db8:66::1 -j ACCEPT', {
      at: 'outside',
    });
    await lab.run('ping -c 1 -W 1 -I 192.0.2.77 198.51.100.10; ping -c 1 -W 1 -I 2001:db8:66::1 2001:db8:eeee::10', {
      at: 'peer',
    });
    expect(await lab.ok('iptables -vS INPUT; ip6tables -vS INPUT', { at: 'outside' })).toMatch(/ -c 0 0 [^]* -c 0 0 /);
  });

  describe.each(['on', 'off', 'missing'] as const)('icc off with bridge-nf-call %s', (bridgeNetfilter) => {
    it('containers reach neither ports nor hosts, but published ports and what a link opens', async () => {
      const { lab } = await standing(
        backend,
        `bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64; icc off }
         container web { publish 8080:80; expose 80; publish 8080:80/udp }
         container peer
         container linked { link web:www }`,
        { bridgeNetfilter, servers: { web: [80, 81], linked: [90] } },
      );
      const expected = {
        'peer tcp 172.17.0.1 80': 'closed',
        'peer udp 172.17.0.1 81': 'closed',
        'peer ping 172.17.0.1': 'closed',
        [`peer tcp ${web6} 80`]: 'closed',
        [`peer udp ${web6} 81`]: 'closed',
        [`peer ping ${web6}`]: 'closed',
        'peer tcp 192.0.2.10 8080': 'web',
        'peer udp 192.0.2.10 8080': 'web',
        'peer tcp 2001:db8:ffff::10 8080': 'web',
        'web tcp 192.0.2.10 8080': 'web',
        'linked tcp 172.17.0.1 80': 'web from 172.17.0.3',
        [`linked tcp ${web6} 80`]: 'web',
        'linked tcp 172.17.0.1 81': 'closed',
        'web tcp 172.17.0.3 90 80': 'closed',
        'neighbour tcp 192.0.2.10 8080': 'web',
      };
      expect(await probes(lab, expected)).toEqual(expected);
      // Isolated ports pass nothing at all; iptables sees only IP, and frames of another kind go past it (docs/script.md).
      expect(await rawFrameArrives(lab, 'peer', 'web')).toBe(bridgeNetfilter !== 'missing');
    });
  });

  it('a rogue router on the bridge convinces neither the host nor another container', async () => {
    const lab = await publishing(backend, {
      before: 'for scope in all default; do echo 2 >/proc/sys/net/ipv6/conf/$scope/accept_ra; done',
    });
    await advertiseRogueRouter(lab, 'peer');
    expect(await lab.ok('ip -6 addr; ip -6 route')).not.toMatch(/db8:bad|proto ra/);
    expect(await lab.ok('ip -6 addr; ip -6 route', { at: 'web' })).not.toMatch(/db8:bad|proto ra/);
  });

  it.each(['on', 'off', 'missing'] as const)(
    'published ports are reached from peers and self with bridge-nf-call %s',
    async (bridgeNetfilter) => {
      const lab = await publishing(backend, { bridgeNetfilter });
      const expected = {
        'peer tcp 192.0.2.10 8080': 'web',
        'peer tcp 172.17.42.1 8080': 'web',
        'peer tcp 2001:db8:ffff::10 8080': 'web',
        'web tcp 192.0.2.10 8080': 'web',
        'web tcp 172.17.42.1 8080': 'web',
        'web tcp 2001:db8:ffff::10 8080': 'web',
        'peer tcp 172.17.0.1 80': 'web from 172.17.0.2',
        [`peer tcp ${web6} 80`]: `web from ${peer6}`,
      };
      expect(await probes(lab, expected)).toEqual(expected);
    },
  );
});

// The attacks themselves must work where nothing stops them; else the tests above prove nothing.
describe('attacks on a host without protection', () => {
  const naive = `
    ip link add br0 type bridge
    ip addr add 172.17.42.1/16 dev br0
    ip link set br0 up
    for n in web:1 peer:2; do
      ip netns add \${n%:*}
      ip link add v\${n%:*} master br0 up type veth peer name eth0 netns \${n%:*}
      ip -n \${n%:*} link set lo up
      ip -n \${n%:*} link set eth0 up
      ip -n \${n%:*} addr add 172.17.0.\${n#*:}/16 dev eth0
      ip -n \${n%:*} route add default via 172.17.42.1
    done
    echo 1 >/proc/sys/net/ipv4/ip_forward
    echo 1 >/proc/sys/net/ipv4/conf/br0/route_localnet
    iptables -t nat -A PREROUTING -d 127.0.0.1 -p tcp --dport 8081 -j DNAT --to-destination 172.17.0.1:80
    iptables -t nat -A PREROUTING -d 192.0.2.10 -p tcp --dport 8082 -j DNAT --to-destination 172.17.0.1:80`;

  it('succeed', async () => {
    const lab = await testLab({ backend: 'nft' });
    await lab.ok(naive);
    await Promise.all([serve(lab, 'web', [80]), serve(lab, 'host', [22])]);
    await lab.ok('ip route add 172.17.0.0/16 via 192.0.2.10', { at: 'neighbour' });
    await lab.ok('ip route add 192.0.2.0/24 via 203.0.113.10', { at: 'second' });
    await routeLoopbackTo(lab, 'neighbour', '192.0.2.10');
    await routeLoopbackTo(lab, 'peer', '172.17.42.1');
    const expected = {
      'neighbour tcp 172.17.0.1 80': 'web',
      'neighbour tcp 127.0.0.1 8081': 'web',
      'second tcp 192.0.2.10 8082': 'web',
      'peer tcp 172.17.42.1 22': 'host',
      'peer tcp 127.0.0.1 22': 'host',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await rawFrameArrives(lab, 'peer', 'web')).toBe(true);
    await lab.ok('sleep 1.7');
    await advertiseRogueRouter(lab, 'peer');
    expect(await lab.ok('ip -6 addr; ip -6 route', { at: 'web' })).toMatch(/db8:bad[^]*proto ra/);
  });
});
