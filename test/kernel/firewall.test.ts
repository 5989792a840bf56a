import { describe, expect, it } from 'vitest';
import { backends } from './lab.ts';
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
    const box = 'container box { net none; ip-forward on; masquerade out eth1 }';
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
