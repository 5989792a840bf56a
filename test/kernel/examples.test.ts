import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backends } from './lab.ts';
import { snapshot } from './snapshot.ts';
import { countOf, install, testLab } from './standing.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).sort();

describe.each(backends)('examples with iptables-%s', (backend) => {
  it.each(examples)('%s: up, up again, check, down and down again', async (name) => {
    const source = readFileSync(new URL(`${name}/${name}.net`, folder), 'utf8');
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, source, name);

    const plan = await host.up('plan');
    expect(plan).toMatchObject({ code: 0, stderr: '' });
    expect((await host.up('check')).code).toBe(2);
    expect(await snapshot(lab), 'plan and check change nothing').toBe(before);

    const first = await host.up();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(first, 'changed')).toBeGreaterThan(0);
    const during = await snapshot(lab);

    const second = await host.up();
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(second.stdout, 'a second up changes nothing').toMatch(/ changed=0 /);
    expect(await host.up('check')).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(during);

    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab), 'down leaves everything as before').toBe(before);
    const last = await host.down();
    expect(last).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(last, 'changed')).toBe(0);
    expect(await snapshot(lab)).toBe(before);
  });
});
