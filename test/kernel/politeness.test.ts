import { describe, expect, it } from 'vitest';
import { backends } from './lab.ts';
import { probes } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { countOf, install, testLab } from './standing.ts';

const topology = `bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64; icc off }
container db { expose 80 }
container web { link db:database; publish 8080:80; publish 127.0.0.1:8081:80; dns 192.0.2.99 }`;

/** What an administrator, a firewall and another tool might have left on a host. */
const foreign = `
iptables-restore --noflush <<'RULES'
*filter
:MINE - [0:0]
:FORWARD DROP [0:0]
-A INPUT -p tcp --dport 2222 -j DROP
-A FORWARD -s 10.66.0.0/16 -j MINE
-A FORWARD -d 10.66.0.0/16 -j ACCEPT
-A MINE -m comment --comment "not netc's" -j DROP
COMMIT
*nat
:MINE - [0:0]
-A POSTROUTING -s 10.66.0.0/16 -o eth0 -j MASQUERADE
-A PREROUTING -p tcp --dport 2223 -j DNAT --to-destination 10.66.0.2:22
COMMIT
RULES
ip6tables -A FORWARD -s 2001:db8:66::/64 -j DROP
ip link add br66 type bridge
ip addr add 10.66.0.1/16 dev br66
ip link set br66 up
ip addr add 192.0.2.11/24 dev eth0
ip route add 10.67.0.0/16 via 192.0.2.20
ip rule add from 10.66.0.0/16 table 66
ip route add default via 192.0.2.254 table 66
ip netns add theirs
ip -n theirs link set lo up
mkdir -p /etc/netns/theirs
echo nameserver 192.0.2.1 >/etc/netns/theirs/resolv.conf
echo 1 >/proc/sys/net/ipv4/conf/all/log_martians
echo 2 >/proc/sys/net/ipv4/conf/eth0/rp_filter
`;

/** The lines that are about foreign things: what they were before must be there unchanged while the topology is up. */
function missing(before: string, during: string): readonly string[] {
  const there = new Set(during.split('\n'));
  const ours = /ip_forward:|forwarding:|bridge-nf-call|^\*|^COMMIT|^=== /;
  return before.split('\n').filter((line) => !there.has(line) && !ours.test(line));
}

describe.each(backends)('politeness with iptables-%s', (backend) => {
  it('what others set up is there during, and everything as it was after', async () => {
    const lab = await testLab({ backend });
    await lab.ok(foreign);
    const before = await snapshot(lab);
    const host = await install(lab, topology);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(missing(before, await snapshot(lab))).toEqual([]);
    expect(countOf(await host.up(), 'changed')).toBe(0);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it("others' rules stay in force and in order", async () => {
    const lab = await testLab({ backend });
    await lab.ok(foreign);
    const foreignRules = async (): Promise<readonly string[]> =>
      (await lab.ok('iptables -S; iptables -t nat -S; ip6tables -S'))
        .split('\n')
        .filter((rule) => /10\.66|MINE|222|db8:66/.test(rule));
    const before = await foreignRules();
    const host = await install(lab, topology);
    expect((await host.up()).code).toBe(0);
    expect(await foreignRules()).toEqual(before);
    expect(await probes(lab, { 'web ping 198.51.100.10': 'open' })).toEqual({ 'web ping 198.51.100.10': 'open' });
  });

  it.each([
    ['a bridge', 'ip link add docker0 type bridge'],
    ['an interface of another kind', 'ip link add docker0 type veth peer name other'],
    ['a namespace', 'ip netns add web'],
    ['a file of a namespace', 'mkdir -p /etc/netns/web; echo nameserver 192.0.2.1 > /etc/netns/web/resolv.conf'],
  ])('%s of our name is refused, and nothing is touched', async (_, make) => {
    const lab = await testLab({ backend });
    await lab.ok(make);
    const before = await snapshot(lab);
    const host = await install(lab, topology);
    const outcome = await host.up();
    expect(outcome.code).toBe(3);
    expect(outcome.stderr).toMatch(/docker0|web/);
    expect(await snapshot(lab)).toBe(before);
    expect((await host.down()).code).toBe(0);
    expect(await snapshot(lab)).toBe(before);
  });

  it('a route of the host in the place of a computed one is refused, with what helps', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const cluster = (more: string): string => `routes auto
      segment lan { 192.0.2.0/24 }
      router gw { interface eth0 { on lan; address 192.0.2.253/24 }; interface eth1 { address 10.77.0.1/24 } }
      host host { interface eth0 { on lan; address 192.0.2.10/24 }; bridge br0 { bip 10.1.0.1/24 }; container a; ${more} }`;
    expect(await (await install(lab, cluster(''))).up()).toMatchObject({
      code: 3,
      stderr:
        "netc: lab.net:1 routes auto: gw over lan: there is another route already: default via 192.0.2.254 dev eth0; remove it, or write it in the host's block, and none is computed\n",
    });
    expect(await snapshot(lab)).toBe(before);
    const host = await install(lab, cluster('route default via 192.0.2.254'));
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('what others add to a namespace of ours of a kind that is not declared stays there, behind our rules', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(
      lab,
      'bridge br0 { bip 10.1.0.1/24 }; container a { firewall input { default deny; allow tcp dport 80 } }; container b',
    );
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    for (const at of ['a', 'b']) {
      await lab.ok(
        `ip rule add from 10.1.0.99 lookup 100; ip route add default dev eth0 table 100
         tc qdisc add dev eth0 root netem delay 1ms 2>/dev/null || tc qdisc add dev eth0 root pfifo_fast
         iptables -t mangle -A OUTPUT -j MARK --set-mark 1; iptables -A INPUT -p tcp --dport 81 -j ACCEPT; iptables -N THEIRS`,
        { at },
      );
    }
    const theirs = await snapshot(lab);
    expect(await host.up('check')).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(await host.up(), 'changed')).toBe(0);
    expect(await snapshot(lab)).toBe(theirs);
    // Nobody's rule comes before what is declared.
    await lab.ok('iptables -I INPUT -p tcp --dport 82 -j ACCEPT', { at: 'a' });
    expect((await host.up('check')).code).toBe(2);
    expect((await host.up()).code).toBe(0);
    expect(await lab.ok('iptables -S INPUT', { at: 'a' })).toMatch(/^-P INPUT ACCEPT\n-A INPUT -j NETC_lab_INPUT\n/);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('two topologies share what they share until the last one goes', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const one = await install(lab, 'bridge br1 { bip 10.1.0.1/24 }; container a { publish 8080:80 }', 'one');
    const two = await install(lab, 'bridge br2 { bip 10.2.0.1/24 }; container b { publish 8081:80 }', 'two');
    expect((await one.up()).code).toBe(0);
    const alone = await snapshot(lab);
    expect((await two.up()).code).toBe(0);
    const expected = { 'a ping 198.51.100.10': 'open', 'b ping 198.51.100.10': 'open', 'a ping 10.2.0.2': 'closed' };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(countOf(await one.up(), 'changed')).toBe(0);
    expect((await one.down()).code).toBe(0);
    expect(await probes(lab, { 'b ping 198.51.100.10': 'open' })).toEqual({ 'b ping 198.51.100.10': 'open' });
    expect((await one.up()).code).toBe(0);
    expect((await two.down()).code).toBe(0);
    expect(await snapshot(lab)).toBe(alone);
    expect((await one.down()).code).toBe(0);
    expect(await snapshot(lab)).toBe(before);
  });
});
