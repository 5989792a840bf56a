import { describe, expect, it, onTestFinished } from 'vitest';
import { examples } from '../examples.ts';
import { backends } from './lab.ts';
import { snapshot } from './snapshot.ts';
import { installCluster } from './standing-cluster.ts';
import { countOf, install, testLab, type Host } from './standing.ts';

const single = examples.filter(({ hosts }) => hosts.length === 0);
const clusters = examples.filter(({ hosts }) => hosts.length > 0);

describe.each(backends)('examples with iptables-%s', (backend) => {
  it.each(single)('$name: up, up again, check, down and down again', async ({ name, source }) => {
    const lab = await testLab({ backend });
    await roundTrip(await install(lab, source, name), 'host');
  });

  it.each(clusters)('$name: up, up again, check, down and down again', async ({ name, source, hosts }) => {
    const cluster = await installCluster(backend, source, { name });
    onTestFinished(() => cluster.dispose());
    const kept = [...cluster.hosts].filter(([host]) => hosts.includes(host));
    await Promise.all(kept.map(([machine, host]) => roundTrip(host, machine)));
  });
});

async function roundTrip(host: Host, machine: string): Promise<void> {
  const { lab } = host;
  const before = await snapshot(lab, machine);

  const plan = await host.up('plan');
  expect(plan).toMatchObject({ code: 0, stderr: '' });
  expect((await host.up('check')).code).toBe(2);
  expect(await snapshot(lab, machine), 'plan and check change nothing').toBe(before);

  const first = await host.up();
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(countOf(first, 'changed')).toBeGreaterThan(0);
  const during = await snapshot(lab, machine);

  const second = await host.up();
  expect(second).toMatchObject({ code: 0, stderr: '' });
  expect(second.stdout, 'a second up changes nothing').toMatch(/ changed=0 /);
  expect(await host.up('check')).toMatchObject({ code: 0, stderr: '' });
  expect(await snapshot(lab, machine)).toBe(during);

  expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
  expect(await snapshot(lab, machine), 'down leaves everything as before').toBe(before);
  const last = await host.down();
  expect(last).toMatchObject({ code: 0, stderr: '' });
  expect(countOf(last, 'changed')).toBe(0);
  expect(await snapshot(lab, machine)).toBe(before);
}
