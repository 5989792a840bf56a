import { describe, expect, it } from 'vitest';
import { backends } from './lab.ts';
import { probes, serve } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { install, standing, testLab } from './standing.ts';

const bridge = 'bridge br0 { bip 172.17.42.1/16 }';
const dual = 'bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }';

describe.each(backends)('container with iptables-%s', (backend) => {
  it('net: bridge, none, host and container', async () => {
    const { lab } = await standing(
      backend,
      `${bridge}
       container web { hostname www.example.com }
       container logger { net container:web }
       container agent { net host }
       container sealed { net none }`,
      { servers: { web: [80], host: [81] } },
    );
    expect(await lab.ok('ip -o addr show lo; ls /sys/class/net', { at: 'sealed' })).toMatch(
      /inet 127\.0\.0\.1\/8.*\n[^]*\nlo\n$/,
    );
    expect(await lab.ok('cat /etc/hosts', { at: 'logger' })).toBe(await lab.ok('cat /etc/hosts', { at: 'web' }));
    expect(await lab.ok('cat /etc/hosts', { at: 'logger' })).toContain('www.example.com');
    const expected = {
      'web tcp 127.0.0.1 80': 'web',
      'logger tcp 127.0.0.1 80': 'web',
      'logger ping 198.51.100.10': 'open',
      'logger tcp ::1 80': 'web',
      'agent tcp 127.0.0.1 81': 'host',
      'sealed ping 172.17.42.1': 'closed',
      'sealed ping 127.0.0.1': 'open',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('runtime pid: a namespace that is there already gets its network and is left standing', async () => {
    const lab = await testLab({ backend });
    await lab.start('unshare -n bash -c "echo \\$\\$ >/run/lab/pid; echo ready; exec sleep 300"');
    const pid = (await lab.ok('cat /run/lab/pid')).trim();
    const before = await snapshot(lab);
    const host = await install(lab, `${bridge}; container box { runtime pid:${pid} }; container other`);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await lab.ok(`nsenter -t ${pid} -n ip -o addr show eth0`)).toContain('172.17.0.1/16');
    expect(await lab.run(`nsenter -t ${pid} -n ping -c 1 -W 1 198.51.100.10`)).toMatchObject({ code: 0 });
    const expected = { 'other ping 172.17.0.1': 'open', 'box ping 172.17.0.2': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await lab.ok(`nsenter -t ${pid} -n ip -o link`)).not.toContain('eth0');
    expect(await snapshot(lab)).toBe(before);
  });

  it('ip, ip6 and mac-address: as written', async () => {
    const { lab } = await standing(
      backend,
      `${dual}; container a { ip 172.17.3.4; ip6 2001:db8:1::99; mac-address 12:34:56:78:9a:bc }; container b`,
    );
    expect(await lab.ok('ip -n a addr show eth0')).toMatch(
      /12:34:56:78:9a:bc[^]*172\.17\.3\.4\/16[^]*2001:db8:1::99\/64/,
    );
    const expected = { 'b ping 172.17.3.4': 'open', 'b ping 2001:db8:1::99': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('left out: the next free address, and the MAC of the IPv4 address', async () => {
    const { lab } = await standing(backend, `${dual}; container a; container b; container c { ip 172.17.0.2 }`);
    expect(await lab.ok('for n in a b c; do ip -n $n addr show eth0; done')).toMatch(
      /02:42:ac:11:00:01[^]*172\.17\.0\.1\/16[^]*2001:db8:1::242:ac11:1\/64[^]*172\.17\.0\.3\/16[^]*02:42:ac:11:00:02[^]*172\.17\.0\.2\/16/,
    );
  });

  it('hostname, dns, dns-search and extra-host: as a process in the namespace sees them', async () => {
    const { lab } = await standing(
      backend,
      `${dual}
       dns 192.0.2.99
       dns-search host.example
       container a {
         hostname www.example.com
         dns 198.51.100.53 2001:db8:eeee::53
         dns-search a.example b.example
         extra-host printer 192.0.2.77
         extra-host printer6 2001:db8::77
       }
       container b { dns-search . }`,
    );
    expect(await lab.ok('cat /etc/hostname', { at: 'a' })).toBe('www.example.com\n');
    const resolve = (name: string, family: 4 | 6): Promise<string> =>
      lab.ok(`getent ahostsv${String(family)} ${name} | cut -d ' ' -f 1 | uniq`, { at: 'a' });
    expect(await resolve('www', 4)).toBe('172.17.0.1\n');
    expect(await resolve('www.example.com', 6)).toBe('2001:db8:1::242:ac11:1\n');
    expect(await resolve('printer', 4)).toBe('192.0.2.77\n');
    expect(await resolve('printer6', 6)).toBe('2001:db8::77\n');
    expect(await resolve('localhost', 4)).toBe('127.0.0.1\n');
    const resolvConf = (at: string): Promise<string> => lab.ok("grep -v '^#' /etc/resolv.conf | sort", { at });
    expect(await resolvConf('a')).toBe(
      'nameserver 198.51.100.53\nnameserver 2001:db8:eeee::53\nsearch a.example b.example\n',
    );
    expect(await resolvConf('b')).toBe('nameserver 192.0.2.99\n');
    expect(await lab.ok('cat /etc/hosts /etc/hostname')).not.toContain('example.com');
  });

  it('without dns: the container follows the host, also when that changes', async () => {
    const { lab } = await standing(backend, `${bridge}; container a`);
    expect(await lab.ok('cat /etc/resolv.conf', { at: 'a' })).toBe(await lab.ok('cat /etc/resolv.conf'));
    await lab.ok('echo nameserver 192.0.2.54 > /etc/resolv.conf.new; mv /etc/resolv.conf.new /etc/resolv.conf');
    expect(await lab.ok('cat /etc/resolv.conf', { at: 'a' })).toBe('nameserver 192.0.2.54\n');
  });

  it('publish: every spelling, from every side, in both families', async () => {
    const { lab } = await standing(
      backend,
      `${dual}
       container web {
         publish 8080:80
         publish 8080:80/udp
         publish 127.0.0.1:8081:80
         publish 192.0.2.10:8082:80
         publish 192.0.2.10::81
         publish 9000-9002:80-82
         publish 9100-9105:80/udp
         publish [2001:db8:ffff::10]:8083:80
         publish 83
       }
       container peer`,
      { servers: { web: [80, 81, 82, 83] } },
    );
    const expected = {
      'neighbour tcp 192.0.2.10 8080': 'web from 192.0.2.20',
      'neighbour udp 192.0.2.10 8080': 'web from 192.0.2.20',
      'neighbour tcp 2001:db8:ffff::10 8080': 'web from 2001:db8:ffff::20',
      'neighbour udp 2001:db8:ffff::10 8080': 'web from 2001:db8:ffff::20',
      'outside tcp 192.0.2.10 8080': 'web from 198.51.100.10',
      'second tcp 203.0.113.10 8080': 'web from 203.0.113.20',
      'second tcp 203.0.113.10 8082': 'closed',
      'neighbour tcp 192.0.2.10 8081': 'closed',
      'host tcp 127.0.0.1 8081': 'web',
      'host tcp 127.0.0.1 8080': 'web',
      'host udp 127.0.0.1 8080': 'web',
      'host tcp 192.0.2.10 8080': 'web',
      'neighbour tcp 192.0.2.10 8082': 'web',
      'neighbour tcp 192.0.2.10 49153': 'web',
      'neighbour tcp 192.0.2.10 9001': 'web',
      'neighbour tcp 192.0.2.10 9003': 'closed',
      'neighbour udp 192.0.2.10 9100': 'web',
      'neighbour tcp 2001:db8:ffff::10 8083': 'web',
      'neighbour tcp 192.0.2.10 8083': 'closed',
      'neighbour tcp 192.0.2.10 49154': 'web',
      'peer tcp 192.0.2.10 8080': 'web',
      'peer tcp 172.17.42.1 8080': 'web',
      'peer udp 192.0.2.10 8080': 'web',
      'peer tcp 2001:db8:ffff::10 8080': 'web',
      'web tcp 192.0.2.10 8080': 'web',
      'web udp 192.0.2.10 8080': 'web',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('expose and publish-all: each exposed port without a binding gets the next free one', async () => {
    const { lab } = await standing(
      backend,
      `${bridge}; container web { expose 80 90-91 53/udp; publish 8080:80; publish-all }`,
      { servers: { web: [80, 90, 91, 53] } },
    );
    const expected = {
      'neighbour tcp 192.0.2.10 8080': 'web',
      'neighbour tcp 192.0.2.10 49153': 'web',
      'neighbour tcp 192.0.2.10 49154': 'web',
      // Each protocol has ports of its own.
      'neighbour udp 192.0.2.10 49153': 'web',
      'neighbour tcp 192.0.2.10 49155': 'closed',
      'neighbour tcp 192.0.2.10 80': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('link: names, and under icc off the exposed ports and nothing else, one way only', async () => {
    const { lab } = await standing(
      backend,
      `bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64; icc off }
       container db { expose 80 81/udp }
       container web { link db:database }
       container stranger`,
      { servers: { db: [80, 81, 82], web: [80, 90] } },
    );
    expect(await lab.ok('getent ahostsv4 database; getent ahostsv4 db', { at: 'web' })).toMatch(
      /172\.17\.0\.1 [^]*172\.17\.0\.1 /,
    );
    expect(await lab.ok('getent ahostsv6 database', { at: 'web' })).toContain('2001:db8:1::242:ac11:1 ');
    const expected = {
      'web tcp 172.17.0.1 80': 'db from 172.17.0.2',
      'web udp 172.17.0.1 81': 'db from 172.17.0.2',
      'web tcp 2001:db8:1::242:ac11:1 80': 'db',
      'web udp 2001:db8:1::242:ac11:1 81': 'db',
      'web udp 172.17.0.1 80': 'closed',
      'web tcp 172.17.0.1 81': 'closed',
      'web tcp 172.17.0.1 82': 'closed',
      'web tcp 2001:db8:1::242:ac11:1 82': 'closed',
      'stranger tcp 172.17.0.1 80': 'closed',
      'stranger tcp 2001:db8:1::242:ac11:1 80': 'closed',
      'db tcp 172.17.0.2 80': 'closed',
      'db tcp 172.17.0.2 90 80': 'closed',
      'db tcp 2001:db8:1::242:ac11:2 90 80': 'closed',
      'db udp 172.17.0.2 90 81': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('interface: a second one on another bridge, with its own attributes and routes', async () => {
    const { lab } = await standing(
      backend,
      `bridge br0 { bip 172.17.42.1/16 }
       bridge br1 { bip 10.8.0.1/24 }
       container a {
         net bridge:br0
         interface eth1 {
           on br1; address 10.8.0.7/24; address 2001:db8:8::7/64
           mac-address 12:34:56:78:9a:bc; mtu 1300; accept-ra 1
           route 10.99.0.0/16 via 10.8.0.1 metric 7
         }
       }
       container b { net none; interface up0 { on br1; address 10.8.0.8/24 }; interface down0 { on br1; up off } }`,
    );
    const found = await lab.ok('ip addr show eth1; ip route; cat /proc/sys/net/ipv6/conf/eth{0,1}/accept_ra', {
      at: 'a',
    });
    expect(found).toMatch(/mtu 1300[^]*12:34:56:78:9a:bc[^]*10\.8\.0\.7\/24[^]*2001:db8:8::7\/64/);
    expect(found).toMatch(/10\.99\.0\.0\/16 via 10\.8\.0\.1 dev eth1.* metric 7/);
    expect(found).toMatch(/\n0\n1\n$/);
    expect(await lab.ok('ip -n b link show down0')).not.toMatch(/[<,]UP[,>]/);
    const expected = { 'b ping 10.8.0.7 1300': 'open', 'a ping 10.8.0.8 1301': 'closed', 'a ping 172.17.42.1': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('net none wired by hand works as net bridge does', async () => {
    const { lab } = await standing(
      backend,
      `${bridge}; container a
       container box { net none; interface eth0 { on br0; mac-address 12:34:56:78:9a:bc; address 172.17.42.99/16; route default via 172.17.42.1 } }`,
      { servers: { box: [80] } },
    );
    const expected = {
      'box ping 172.17.42.1': 'open',
      'box ping 198.51.100.10': 'open',
      'a tcp 172.17.42.99 80': 'box',
      'host tcp 172.17.42.99 80': 'box',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await lab.ok('ip -n box link show eth0')).toContain('12:34:56:78:9a:bc');
  });

  it('ip-forward and route: a container between two others is a router', async () => {
    const { lab } = await standing(
      backend,
      `container a { net none; route 10.0.2.0/24 via 10.0.1.2; route 2001:db8:b::/64 via 2001:db8:a::2 }
       container r { net none; ip-forward on }
       container b { net none; route default via 10.0.2.2; route default via 2001:db8:b::2 }
       ptp a:eth0 10.0.1.1/24 2001:db8:a::1/64 -- r:eth0 10.0.1.2/24 2001:db8:a::2/64
       ptp b:eth0 10.0.2.1/24 2001:db8:b::1/64 -- r:eth1 10.0.2.2/24 2001:db8:b::2/64`,
    );
    const expected = { 'a ping 10.0.2.1': 'open', 'b ping 10.0.1.1': 'open', 'a ping 2001:db8:b::1': 'open' };
    // A router looks for its neighbours from its link-local address, which takes so long to be a valid one (RFC 4862).
    await lab.ok('sleep 2');
    expect(await probes(lab, expected)).toEqual(expected);
    await lab.ok('echo 0 > /proc/sys/net/ipv4/ip_forward', { at: 'r' });
    expect(await probes(lab, { 'a ping 10.0.2.1': 'closed' })).toEqual({ 'a ping 10.0.2.1': 'closed' });
  });

  it('a server in a container that shares the namespace is published and linked under its owner', async () => {
    const { lab } = await standing(
      backend,
      `${bridge}; container web { publish 8080:80 }; container app { net container:web }`,
    );
    await serve(lab, 'app', [80]);
    const expected = { 'neighbour tcp 192.0.2.10 8080': 'app' };
    expect(await probes(lab, expected)).toEqual(expected);
  });
});
