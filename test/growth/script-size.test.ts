import { expect, it } from 'vitest';
import { topology } from '../../bench/topology.ts';
import { buildScripts } from '../kernel/build-scripts.ts';

it('the script of 500 containers is a text of less than 400 kB, with each container in a row of its tables', () => {
  const { up } = buildScripts(topology(500), 'bench');
  expect(up.length).toBeLessThan(400_000);
  expect(up).toContain('%each\nnetns add %1  # bench.net:%2\n%rows\nc1 6\nc2 7\n');
  expect(up).toContain('--to-destination [%2]:80');
});

it('a container more costs a script less than 500 bytes', () => {
  const size = (count: number): number => buildScripts(topology(count), 'bench').up.length;
  expect((size(600) - size(500)) / 100).toBeLessThan(500);
});
