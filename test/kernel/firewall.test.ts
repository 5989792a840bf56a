import { describe, expect, it } from 'vitest';
import { backends, type Lab } from './lab.ts';
import { probes, serve } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { countOf, install, standing, testLab } from './standing.ts';

/** A container that masquerades, as a modem does: `a` behind it, `server` before it, which has no route to `a`. */
const modem = `
container a { net none; route default via 10.0.0.1; route default via 2001:db8:a::1 }
container modem { net none; ip-forward on; masquerade out eth1; masquerade from 2001:db8:a::/64 out eth1 }
container server { net none }
ptp a:eth0 10.0.0.2/24 2001:db8:a::2/64 -- modem:eth0 10.0.0.1/24 2001:db8:a::1/64
ptp modem:eth1 10.1.0.2/24 10.1.0.3/24 2001:db8:b::2/64 -- server:eth0 10.1.0.1/24 2001:db8:b::1/64`;

describe.each(backends)('rules in the namespaces of containers with iptables-%s', (backend) => {
  it('a container masquerades what it forwards, but not what it sends itself', async () => {
    const { lab, up } = await standing(backend, modem, { servers: { server: [80], a: [80] } });
    const expected = {
      'a tcp 10.1.0.1 80': 'server from 10.1.0.2',
      'a udp 10.1.0.1 80': 'server from 10.1.0.2',
      'a tcp 2001:db8:b::1 80': 'server from 2001:db8:b::2',
      'a ping 10.1.0.1': 'open',
      'server ping 10.0.0.2': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    const bound = 'echo x | socat -t1 -T1 - TCP4:10.1.0.1:80,bind=10.1.0.3';
    expect(await lab.ok(bound, { at: 'modem' })).toContain('server 10.1.0.3');
    expect(await lab.ok('iptables-save')).not.toContain('MASQUERADE');
    const again = await up();
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(again, 'changed')).toBe(0);
  });

  it('IPv6 is masqueraded only where a prefix says so', async () => {
    const { lab } = await standing(backend, modem.replace('; masquerade from 2001:db8:a::/64 out eth1', ''), {
      servers: { server: [80] },
    });
    const expected = { 'a tcp 10.1.0.1 80': 'server from 10.1.0.2', 'a tcp 2001:db8:b::1 80': 'closed' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('check names what differs with its namespace, up mends just that and leaves counters alone', async () => {
    const { lab, up } = await standing(backend, modem, { servers: { server: [80] } });
    await probes(lab, { 'a tcp 10.1.0.1 80': '' });
    const clean = await snapshot(lab);
    const counter = (): Promise<string> => lab.ok('iptables -t nat -vnL NETC_lab_SNAT | grep MASQ', { at: 'modem' });
    const counted = await counter();
    expect(counted).not.toMatch(/^ *0 /);
    await lab.ok(
      'ip6tables -t nat -F NETC_lab_SNAT; ip6tables -t nat -A NETC_lab_SNAT -j ACCEPT; iptables -t filter -A INPUT -j ACCEPT',
      { at: 'modem' },
    );
    const drift = await up('check');
    expect(drift.code).toBe(2);
    expect(drift.stdout).toMatch(
      /^\+ wanted: ip netns exec modem ip6tables -t nat -A NETC_lab_SNAT -s 2001:db8:a::\/64 -o eth1 -j MASQUERADE; found: nothing {2}# lab\.net:3\n- wanted: nothing; found: a rule, removed by: ip netns exec modem ip6tables -t nat -D NETC_lab_SNAT -j ACCEPT\n/,
    );
    expect(countOf(drift, 'changed')).toBe(2);
    expect(await up()).toMatchObject({ code: 0, stderr: '' });
    expect(await counter()).toBe(counted);
    await lab.ok('iptables -t filter -D INPUT -j ACCEPT', { at: 'modem' });
    expect(await snapshot(lab)).toBe(clean);
    await lab.ok('iptables -t nat -F; iptables -t nat -X; ip6tables -t nat -F; ip6tables -t nat -X', { at: 'modem' });
    expect(await up()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(clean);
  });

  it('rules come and go with the declaration, and down leaves nothing', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const plain = modem.replaceAll(/ ?masquerade [^;}]*;?/g, '');
    const first = await install(lab, modem);
    expect(await first.up()).toMatchObject({ code: 0, stderr: '' });
    const full = await snapshot(lab);
    const second = await install(lab, plain);
    const changed = await second.up();
    expect(changed).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(changed, 'added')).toBe(0);
    expect(await lab.ok('iptables-save; ip6tables-save', { at: 'modem' })).not.toContain('NETC');
    expect(countOf(await second.up(), 'changed')).toBe(0);
    expect(await (await install(lab, modem)).up()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(full);
    expect(await first.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('a namespace of a process keeps its own rules, and ours go', async () => {
    const lab = await testLab({ backend });
    const sleeper = async (file: string): Promise<string> => {
      await lab.start(`unshare -n bash -c "echo \\$\\$ >/run/lab/${file}; echo ready; exec sleep 300"`);
      return (await lab.ok(`cat /run/lab/${file}`)).trim();
    };
    const [pid, other] = [await sleeper('one'), await sleeper('other')];
    await lab.ok(`nsenter -t ${pid} -n iptables -t nat -A POSTROUTING -o lo -j ACCEPT`);
    const rules = (id: string): Promise<string> => lab.ok(`nsenter -t ${id} -n iptables-save | sed 's/\\[.*//; /^#/d'`);
    const own = await rules(pid);
    const before = await snapshot(lab);
    const up = async (text: string): Promise<void> => {
      expect(await (await install(lab, text)).up()).toMatchObject({ code: 0, stderr: '' });
    };
    const found = modem.replace('modem { net none;', `modem { net none; runtime pid:${pid};`);
    await up(found);
    await serve(lab, 'server', [80]);
    const expected = { 'a tcp 10.1.0.1 80': 'server from 10.1.0.2' };
    expect(await probes(lab, expected)).toEqual(expected);
    // Of a container that is not declared any more nothing stays.
    const box = 'container box { net none; ip-forward on; masquerade out lo }';
    await up(box.replace('{', `{ runtime pid:${other};`));
    expect(await rules(pid)).toBe(own);
    expect(await rules(other)).toContain('MASQUERADE');
    // The same name, now for a namespace that the script makes.
    await up(box);
    expect(await rules(other)).not.toContain('NETC');
    expect(await lab.ok('iptables-save', { at: 'box' })).toContain('MASQUERADE');
    await up(found);
    expect(await rules(pid)).toContain('MASQUERADE');
    const { down } = await install(lab, found);
    expect(await down()).toMatchObject({ code: 0, stderr: '' });
    expect(await rules(pid)).toBe(own);
    expect(await snapshot(lab)).toBe(before);
  });

  it('a run that fails puts back the rules of every namespace', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, `${modem}; route 10.9.0.0/16 via 10.8.0.1 dev lo; interface eth0 { }`);
    const { code, stderr } = await host.up();
    expect({ code, stderr }).toMatchObject({ code: 5 });
    expect(await snapshot(lab)).toBe(before);
  });
});

const bridge = 'bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }';

/** What an attempt to connect says when somebody rejects it at once, and nothing when it is dropped. */
async function refusal(lab: Lab, at: string, target: string): Promise<string> {
  const { stderr } = await lab.run(`echo x | socat -t1 -T1 - ${target},connect-timeout=1`, { at });
  return stderr.includes('refused') ? 'refused' : /timed out/i.test(stderr) ? 'dropped' : stderr;
}

describe.each(backends)('firewall with iptables-%s', (backend) => {
  it('forward of a host rules over published ports, and over what containers send', async () => {
    const { lab, up, down } = await standing(
      backend,
      `${bridge}
       container web { publish 8080:80; publish 8081:81; publish 8082:82; publish 8083:83; publish 8084:84; publish 8080:80/udp }
       container cli { }
       firewall {
         default deny
         reject from 192.0.2.20 tcp dport 84
         allow in eth0 to web tcp dport 80 82-83
         allow from !192.0.2.16/28 to web tcp dport 81
         allow from cli to 198.51.100.0/24 udp dport 80
         allow from cli tcp sport 4000-4999
         allow from cli icmp
       }`,
      {
        servers: { web: [80, 81, 82, 83, 84], outside: [80], neighbour: [80] },
        before: 'iptables -A FORWARD -d 9.9.9.9',
      },
    );
    const expected = {
      'neighbour tcp 192.0.2.10 8080': 'web',
      'neighbour udp 192.0.2.10 8080': 'closed',
      'neighbour tcp 2001:db8:ffff::10 8080': 'web',
      'neighbour tcp 192.0.2.10 8082': 'web',
      'neighbour tcp 2001:db8:ffff::10 8083': 'web',
      'neighbour tcp 192.0.2.10 8084': 'closed',
      'second tcp 203.0.113.10 8080': 'closed',
      'second tcp 203.0.113.10 8081': 'web',
      'outside tcp 192.0.2.10 8081': 'web',
      'neighbour tcp 192.0.2.10 8081': 'closed',
      // What is bridged, or goes from the host itself, is not forwarded.
      'cli tcp 172.17.0.1 81': 'web',
      'host tcp 172.17.0.1 81': 'web',
      'host tcp 127.0.0.1 8081': 'web',
      'cli udp 198.51.100.10 80': 'outside',
      'cli udp 192.0.2.20 80': 'closed',
      'cli tcp 198.51.100.10 80': 'closed',
      'cli tcp 198.51.100.10 80 4100': 'outside',
      'cli tcp 2001:db8:eeee::10 80': 'closed',
      'cli ping 198.51.100.10': 'open',
      'web ping 198.51.100.10': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await refusal(lab, 'neighbour', 'TCP4:192.0.2.10:8084')).toBe('refused');
    expect(await refusal(lab, 'neighbour', 'TCP4:192.0.2.10:8081')).toBe('dropped');
    expect(countOf(await up(), 'changed')).toBe(0);
    expect(await down()).toMatchObject({ code: 0, stderr: '' });
    expect(await lab.ok('iptables-save -t filter | grep -v "^[#:*C]"')).toBe('-A FORWARD -d 9.9.9.9/32\n');
  });

  it.each([['on'], ['off'], ['missing']] as const)(
    'what icc says of containers of one bridge holds before it, with bridge-nf-call %s',
    async (bridgeNetfilter) => {
      const { lab } = await standing(
        backend,
        `bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
         bridge br1 { bip 172.18.42.1/16; fixed-cidr-v6 2001:db8:2::/64; icc off }
         container a { net bridge:br0; ip 172.17.0.2; ip6 2001:db8:1::2 }
         container b { net bridge:br0; ip 172.17.0.3; ip6 2001:db8:1::3 }
         container c { net bridge:br1; ip 172.18.0.2; ip6 2001:db8:2::2 }
         container d { net bridge:br1; ip 172.18.0.3; ip6 2001:db8:2::3 }
         firewall { default deny; allow from c to d tcp dport 80 }`,
        { bridgeNetfilter, servers: { b: [80], d: [80, 81] } },
      );
      const expected = {
        'a tcp 172.17.0.3 80': 'b',
        'a tcp 2001:db8:1::3 80': 'b',
        'c tcp 172.18.0.3 80': 'd',
        'c tcp 2001:db8:2::3 80': 'd',
        'c tcp 172.18.0.3 81': 'closed',
        'c tcp 2001:db8:2::3 81': 'closed',
      };
      expect(await probes(lab, expected)).toEqual(expected);
    },
  );

  it('input and output under default deny: loopback, replies and neighbour discovery pass', async () => {
    const { lab } = await standing(
      backend,
      `${bridge}
       container web { firewall input { default deny; allow tcp dport 80 } }
       container cli {
         firewall output { default deny; allow to web tcp dport 80; reject to web tcp dport 81 }
       }
       container any { }`,
      { servers: { web: [80, 81], cli: [90] } },
    );
    const web6 = /inet6 (2001:\S+)\//.exec(await lab.ok('ip -n web -o addr show eth0'))?.[1] ?? '';
    const expected = {
      'cli tcp 172.17.0.1 80': 'web',
      [`cli tcp ${web6} 80`]: 'web',
      [`any tcp ${web6} 80`]: 'web',
      'any tcp 172.17.0.1 81': 'closed',
      [`any tcp ${web6} 81`]: 'closed',
      [`any ping ${web6}`]: 'closed',
      'web tcp ::1 81': 'web',
      'web tcp 127.0.0.1 81': 'web',
      [`web tcp ${web6} 81`]: 'web',
      'any tcp 172.17.0.2 90': 'cli',
      'cli ping 172.17.0.1': 'closed',
      'cli tcp 127.0.0.1 90': 'cli',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await refusal(lab, 'cli', 'TCP4:172.17.0.1:81')).toBe('refused');
    // So that the test can fail: without the rules for it, neighbours are not found.
    await lab.ok('ip -6 neigh flush all; ip6tables -D NETC_lab_INPUT -p ipv6-icmp --icmpv6-type 135 -j ACCEPT', {
      at: 'web',
    });
    await lab.ok('ip -6 neigh flush all; ip -6 neigh flush all', { at: 'any' });
    expect(await probes(lab, { [`any tcp ${web6} 80`]: '' })).toEqual({ [`any tcp ${web6} 80`]: 'closed' });
  });

  it('input of a host: what is allowed is let in, from containers too', async () => {
    const { lab, up } = await standing(
      backend,
      `${bridge}
       container a { }
       firewall input { default deny; allow in eth0 tcp dport 22; allow from a udp dport 53; allow icmp from 192.0.2.0/24 }`,
      { servers: { host: [22, 23, 53] } },
    );
    const expected = {
      'neighbour tcp 192.0.2.10 22': 'host',
      'neighbour tcp 2001:db8:ffff::10 22': 'host',
      'second tcp 203.0.113.10 22': 'closed',
      'neighbour tcp 192.0.2.10 23': 'closed',
      'a udp 172.17.42.1 53': 'host',
      'a tcp 172.17.42.1 22': 'closed',
      'neighbour ping 192.0.2.10': 'open',
      'second ping 203.0.113.10': 'closed',
      'host tcp 192.0.2.10 23': 'host',
      'host ping 198.51.100.10': 'open',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(countOf(await up(), 'changed')).toBe(0);
  });

  it('a container is a router with a firewall: names stand for addresses of both families', async () => {
    const { lab } = await standing(
      backend,
      `container a { net none; route default via 10.0.0.1; route default via 2001:db8:a::1 }
       container b { net none; route default via 10.2.0.1 }
       container server { net none; route default via 10.1.0.2; route default via 2001:db8:b::2 }
       container gate {
         net none
         ip-forward on
         firewall {
           default deny
           allow in eth0 from a to server tcp dport 80
           deny from !a to server udp
           allow udp dport 53 80-89
         }
       }
       ptp a:eth0 10.0.0.2/24 10.0.0.3/24 2001:db8:a::2/64 -- gate:eth0 10.0.0.1/24 2001:db8:a::1/64
       ptp gate:eth1 10.1.0.2/24 2001:db8:b::2/64 -- server:eth0 10.1.0.1/24 2001:db8:b::1/64
       ptp b:eth0 10.2.0.2/24 -- gate:eth2 10.2.0.1/24`,
      { servers: { server: [80, 90], a: [80] } },
    );
    const expected = {
      'a tcp 10.1.0.1 80': 'server from 10.0.0.2',
      'a tcp 2001:db8:b::1 80': 'server',
      'a tcp 10.1.0.1 90': 'closed',
      'b tcp 10.1.0.1 80': 'closed',
      'b udp 10.1.0.1 80': 'closed',
      'a udp 10.1.0.1 80': 'server',
      'server udp 10.0.0.2 80': 'a',
      'server tcp 10.0.0.2 80': 'closed',
      'server ping 10.0.0.2': 'closed',
      'gate ping 10.1.0.1': 'open',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    // The second address of a name that is excluded is excluded, too.
    const bound = 'echo x | socat -t1 -T1 - UDP4:10.1.0.1:80,bind=10.0.0.3';
    expect(await lab.ok(bound, { at: 'a' })).toContain('server 10.0.0.3');
  });

  it('long lists of ports, SCTP, and ICMP of both families', async () => {
    const ports = Array.from({ length: 20 }, (_, index) => String(1000 + 2 * index)).join(' ');
    const { lab, up } = await standing(
      backend,
      `${bridge}
       container a { firewall input { default deny; allow tcp dport ${ports} 2000-2005; allow sctp dport 7; allow icmp; allow udp dport 53 60-61 sport 4000-4999 } }
       container b { }`,
      // Connection tracking of the host would find fault with the SCTP packets below.
      { servers: { a: [60, 1000, 1001, 1038, 2003] }, bridgeNetfilter: 'off' },
    );
    const a6 = /inet6 (2001:\S+)\//.exec(await lab.ok('ip -n a -o addr show eth0'))?.[1] ?? '';
    const expected = {
      'b tcp 172.17.0.1 1000': 'a',
      'b tcp 172.17.0.1 1001': 'closed',
      'b tcp 172.17.0.1 1038': 'a',
      [`b tcp ${a6} 2003`]: 'a',
      'b ping 172.17.0.1': 'open',
      [`b ping ${a6}`]: 'open',
      'b udp 172.17.0.1 1000': 'closed',
      'b udp 172.17.0.1 60 4100': 'a',
      'b udp 172.17.0.1 60 5100': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    // A common header (RFC 9260 §3.1) is enough for the rule: ports 9 and 7, then 9 and 8.
    for (const port of ['7', '8']) {
      await lab.ok(`printf '\\0\\11\\0\\${port}\\0\\0\\0\\1\\0\\0\\0\\0' | socat -u - IP4-SENDTO:172.17.0.1:132`, {
        at: 'b',
      });
    }
    expect(await lab.ok('iptables -vnL NETC_lab_INPUT | grep dpt:7', { at: 'a' })).toMatch(/^ *1 /);
    expect(countOf(await up(), 'changed')).toBe(0);
  });

  it('default allow of a host stands behind what others forbid, and opens what netc itself would shut', async () => {
    const text = `${bridge}; container a { }; firewall { deny to 198.51.100.10 tcp dport 81; default allow }`;
    const { lab } = await standing(backend, text, {
      before: 'iptables -A FORWARD -d 198.51.100.10 -p tcp --dport 82 -j DROP',
      servers: { outside: [80, 81, 82] },
    });
    await lab.ok('ip route replace 198.51.100.0/24 via 203.0.113.10', { at: 'second' });
    await lab.ok('ip route replace 203.0.113.0/24 via 192.0.2.10', { at: 'router' });
    const expected = {
      'second tcp 198.51.100.10 80': 'outside',
      'second tcp 198.51.100.10 81': 'closed',
      'second tcp 198.51.100.10 82': 'closed',
      'a tcp 198.51.100.10 80': 'outside',
      'a tcp 198.51.100.10 82': 'closed',
      'neighbour ping 172.17.0.1': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });
});
