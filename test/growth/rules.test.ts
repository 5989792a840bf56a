import { readFileSync } from 'node:fs';
import { blockCounts, type BlockCounts } from './block-counts.ts';
import { busiest } from './growth.ts';
import { expect, it } from 'vitest';
import { expand } from '../../src/expand/expand.ts';
import { rules, topologyRules, validate } from '../../src/rules/index.ts';
import { resolveTopology } from '../../src/topology/resolve-topology.ts';
import { soundShapes, wrongShapes } from './shapes.ts';

const size = 200;

/** What the rules do about each topology that grows. */
const counts: readonly BlockCounts[] = Object.values({ ...soundShapes, ...wrongShapes }).map((shape) => {
  const { value } = expand({ name: 'growth.net', text: shape(size) }, () => ({ failure: 'none' }));
  const topology = resolveTopology(value, { name: 'growth' }).value;
  return blockCounts(() => validate(topology));
});

const list = readFileSync(new URL('../../src/rules/index.ts', import.meta.url), 'utf8');
const files = [...list.matchAll(/^import \{ \w+ \} from '\.\/((?!host-view)[\w-]+\.ts)';$/gm)].map(
  ([, file = '']) => file,
);

it('knows the file of each rule', () => {
  expect(files).toHaveLength(rules.length + topologyRules.length);
});

/** What is held to linear growth has to have something to do; a new rule comes under this by its line in the list. */
it.each(files)('%s meets many things in one of the topologies', (file) => {
  expect(Math.max(...counts.map((one) => busiest(one, `src/rules/${file}`)))).toBeGreaterThan(size / 2);
});
