import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { backends, type Backend, type Lab } from './lab.ts';
import { probes } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { install, testLab } from './standing.ts';

/** A lab with docker and podman, which run what `startContainer` starts. */
async function engineLab(backend: Backend): Promise<Lab> {
  const lab = await testLab({ backend });
  await lab.ok('mkdir /run/lab/containers /run/lab/engines');
  const stand = readFileSync(fileURLToPath(new URL('engine.bash', import.meta.url)), 'utf8');
  for (const engine of ['docker', 'podman']) await lab.write(`/run/lab/engines/${engine}`, stand);
  await lab.ok(
    `chmod +x /run/lab/engines/*
     mount -t overlay overlay -o lowerdir=/run/lab/engines:/usr/bin /usr/bin`,
  );
  return lab;
}

/** As with `--net=none`: a namespace of its own with loopback, in which Docker has switched IPv6 off. */
const isolated = 'unshare -n bash -c';

async function startContainer(lab: Lab, name: string, wrapper = isolated): Promise<void> {
  const prepare = wrapper === isolated ? 'echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6; ip link set lo up; ' : '';
  await lab.start(`${wrapper} 'echo $$ >/run/lab/containers/${name}; ${prepare}echo ready; exec sleep 300'`);
}

const bridge = 'bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }';
const web = `${bridge}; container web { runtime docker:shop-web }; container other`;

describe.each(backends)('runtime docker and podman with iptables-%s', (backend) => {
  it('the containers are found when the script runs, and left as they were', async () => {
    const lab = await engineLab(backend);
    await startContainer(lab, 'shop-web');
    await startContainer(lab, 'db');
    const before = await snapshot(lab);
    const host = await install(lab, `${web}; container db { runtime podman:db }`);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect((await host.up()).stdout).toMatch(/ changed=0 /);
    const pid = (await lab.ok('cat /run/lab/containers/shop-web')).trim();
    expect(await lab.ok('readlink /run/netns/web')).toBe(`/proc/${pid}/ns/net\n`);
    const expected = {
      'web ping 198.51.100.10': 'open',
      'web ping 172.17.0.3': 'open',
      'db ping 2001:db8:1::242:ac11:1': 'open',
      'other ping 2001:db8:1::242:ac11:3': 'open',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
    expect(await lab.ok(`nsenter -t ${pid} -n cat /proc/sys/net/ipv6/conf/default/disable_ipv6`)).toBe('1\n');
    expect(await lab.ok(`nsenter -t ${pid} -n ip -o link`)).not.toContain('eth0');
  });

  it('a container that was started anew is wired anew, and its earlier namespace is left as it was', async () => {
    const lab = await engineLab(backend);
    await startContainer(lab, 'shop-web');
    const old = (await lab.ok('cat /run/lab/containers/shop-web')).trim();
    const host = await install(lab, web);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    await lab.ok('ip link del web-eth0');
    await startContainer(lab, 'shop-web');
    expect((await host.up('check')).code).toBe(2);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect((await host.up('check')).code).toBe(0);
    const expected = { 'web ping 198.51.100.10': 'open', 'other ping 2001:db8:1::242:ac11:1': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
    // What runs under the earlier process id by now need not be a container.
    await startContainer(lab, 'shop-web');
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    for (const process of [old, '$(cat /run/lab/containers/shop-web)']) {
      const value = await lab.ok(`nsenter -t ${process} -n cat /proc/sys/net/ipv6/conf/default/disable_ipv6`);
      expect(value).toBe('1\n');
    }
    expect(await lab.ok('ls /run/netns; ls /run/netc 2>/dev/null || true')).toBe('');
  });

  it('down works where the container has ended', async () => {
    const lab = await engineLab(backend);
    await startContainer(lab, 'shop-web');
    const host = await install(lab, web);
    const before = await snapshot(lab);
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    await lab.ok('kill "$(cat /run/lab/containers/shop-web)"; echo 0 >/run/lab/containers/shop-web; sleep 0.1');
    expect(await host.up('check')).toMatchObject({
      code: 3,
      stderr: 'netc: lab.net:1: container shop-web of docker is not running: start it with: docker start shop-web\n',
    });
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('refuses what is not there, and namespaces that are not the container’s own', async () => {
    const lab = await engineLab(backend);
    await startContainer(lab, 'shop-web', 'bash -c');
    await startContainer(lab, 'one');
    await lab.ok('cp /run/lab/containers/one /run/lab/containers/two');
    const before = await snapshot(lab);
    const host = await install(
      lab,
      `container a { net none; runtime docker:nobody }
       container b { net none; runtime podman:nothing }
       container c { net none; runtime docker:shop-web }
       container d { net none; runtime docker:one }
       container e { net none; runtime docker:two }`,
    );
    const { code, stderr } = await host.up();
    expect(code).toBe(3);
    expect(stderr.split('\n').sort()).toEqual([
      '',
      'netc: lab.net:1: docker tells of no container nobody: Error: No such container: nobody',
      'netc: lab.net:2: podman tells of no container nothing: Error: inspecting object: no such container nothing',
      'netc: lab.net:3: the network namespace of c is that of the host itself: start it with one of its own',
      'netc: lab.net:5: the network namespace of e is that of container d: start it with one of its own',
    ]);
    expect(await snapshot(lab)).toBe(before);
  });

  it('an interface that the engine has made is not taken over', async () => {
    const lab = await engineLab(backend);
    await startContainer(lab, 'shop-web');
    await lab.ok('nsenter -t "$(cat /run/lab/containers/shop-web)" -n ip link add eth0 type veth peer name eth1');
    const before = await snapshot(lab);
    const host = await install(lab, web);
    const { code, stderr } = await host.up();
    expect(code).toBe(3);
    expect(stderr).toContain('the interface eth0 is there already in web and not of this topology');
    expect(await snapshot(lab)).toBe(before);
  });
});
