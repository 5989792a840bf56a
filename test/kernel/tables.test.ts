import { describe, expect, it } from 'vitest';
import { topology } from '../../bench/topology.ts';
import { buildScripts } from './build-scripts.ts';
import { backends } from './lab.ts';
import { snapshot } from './snapshot.ts';
import { install, testLab } from './standing.ts';

const source = topology(20);
const fewer = source.replace(/^container c8 .*\n/m, '');

describe.each(backends)('a network that its script declares in tables, with iptables-%s', (backend) => {
  it('stands, is told thing by thing with its place, mended, edited and taken away like any other', async () => {
    expect(buildScripts(source, 'lab').up.match(/^%each$/gm)?.length).toBeGreaterThan(5);
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, source);
    const { stdout: plan } = await host.up('plan');
    for (const step of [
      'ip netns add c7',
      'ip -n c7 addr add 172.17.0.8/16 dev eth0',
      'iptables -t nat -A NETC_lab_DNAT -p tcp -m tcp --dport 10007 -j DNAT --to-destination 172.17.0.8:80',
      'write /etc/netns/c7/hosts',
    ]) {
      expect(plan).toContain(`+ ${step}  # lab.net:12\n`);
    }
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect((await host.up()).stdout).toMatch(/ changed=0 /);
    const standing = await snapshot(lab);

    await lab.ok('ip -n c7 addr del 172.17.0.8/16 dev eth0; ip link set dev c9-eth0 down; echo >/etc/netns/c11/hosts');
    const { code, stdout } = await host.up('check');
    expect(code).toBe(2);
    expect(stdout).toMatch(/ip -n c7 addr add 172\.17\.0\.8\/16 dev eth0; found: nothing {2}# lab\.net:12\n/);
    expect(stdout).toMatch(/ip link set dev c9-eth0 up; found: state down {2}# lab\.net:14\n/);
    expect(stdout).toMatch(/write \/etc\/netns\/c11\/hosts; found: .* {2}# lab\.net:16\n/);
    expect((await host.up()).code).toBe(0);
    expect(await snapshot(lab)).toBe(standing);

    const edited = await install(lab, fewer);
    expect(await edited.up()).toMatchObject({ code: 0, stderr: '' });
    const afterEdit = await snapshot(lab);
    expect(await edited.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
    expect((await edited.up()).code).toBe(0);
    expect(await snapshot(lab)).toBe(afterEdit);
    expect((await edited.down()).code).toBe(0);
    expect(await snapshot(lab)).toBe(before);
  });
});
