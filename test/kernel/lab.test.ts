import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backends, createLab, type Lab } from './lab.ts';
import { probes, serve } from './probe.ts';
import { snapshot } from './snapshot.ts';

describe.each(backends)('lab with iptables-%s', (backend) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await createLab({ backend });
  });
  afterAll(() => lab.dispose());

  it('has the backend that was asked for', async () => {
    expect(await lab.ok('iptables -V; ip6tables-restore -V')).toMatch(
      backend === 'nft' ? /nf_tables.*\n.*nf_tables/ : /legacy.*\n.*legacy/,
    );
  });

  it('stands in a network that works, and shows who spoke', async () => {
    await Promise.all([serve(lab, 'outside', [80]), serve(lab, 'host', [80]), serve(lab, 'second', [80])]);
    const expected = {
      'host ping 198.51.100.10': 'open',
      'host ping 2001:db8:eeee::10': 'open',
      'host ping 198.51.100.10 1500': 'open',
      'host ping 198.51.100.10 1501': 'closed',
      'neighbour tcp 192.0.2.10 80': 'host from 192.0.2.20',
      'neighbour udp 2001:db8:ffff::10 80': 'host from 2001:db8:ffff::20',
      'neighbour tcp 192.0.2.10 81': 'closed',
      'neighbour udp 192.0.2.10 81': 'closed',
      'host tcp 2001:db8:eeee::10 80': 'outside from 2001:db8:ffff::10',
      'host udp 203.0.113.20 80': 'second',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('notices every kind of change, and nothing when all is put back', async () => {
    const before = await snapshot(lab);
    const changes: readonly (readonly [string, string])[] = [
      ['ip link add br9 type bridge', 'ip link del br9'],
      ['ip link set eth1 alias x', 'ip link set eth1 alias ""'],
      ['ip link set eth1 mtu 1400', 'ip link set eth1 mtu 1500'],
      ['ip addr add 10.9.9.9/32 dev eth0', 'ip addr del 10.9.9.9/32 dev eth0'],
      ['ip route add 10.9.9.0/24 via 192.0.2.20 table 7', 'ip route del 10.9.9.0/24 table 7'],
      ['ip rule add from 10.9.9.9 table 7', 'ip rule del from 10.9.9.9 table 7'],
      ['ip -6 neigh add proxy 2001:db8:ffff::1 dev eth0', 'ip -6 neigh del proxy 2001:db8:ffff::1 dev eth0'],
      ['iptables -N X', 'iptables -X X'],
      ['ip6tables -t raw -A PREROUTING -j ACCEPT', 'ip6tables -t raw -F'],
      ['iptables -P FORWARD DROP', 'iptables -P FORWARD ACCEPT'],
      ['echo 1 > /proc/sys/net/ipv4/ip_forward', 'echo 0 > /proc/sys/net/ipv4/ip_forward'],
      ['echo 2 > /proc/sys/net/ipv6/conf/eth0/accept_ra', 'echo 1 > /proc/sys/net/ipv6/conf/eth0/accept_ra'],
      ['ip netns add x', 'ip netns del x'],
      ['mkdir -p /etc/netns/x; echo > /etc/netns/x/hosts', 'rm -r /etc/netns'],
      ['mkdir /run/netc', 'rmdir /run/netc'],
      ['echo x >> /etc/hosts', "sed -i '$d' /etc/hosts"],
    ];
    for (const [make, undo] of changes) {
      await lab.ok(make);
      expect(await snapshot(lab), make).not.toBe(before);
      await lab.ok(undo);
      expect(await snapshot(lab), undo).toBe(before);
    }
  });
});
