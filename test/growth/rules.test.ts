import { describe, it } from 'vitest';
import { expand } from '../../src/expand/expand.ts';
import { hostView } from '../../src/rules/host-view.ts';
import { rules, topologyRules } from '../../src/rules/index.ts';
import { resolveTopology } from '../../src/topology/resolve-topology.ts';
import type { Topology } from '../../src/topology/model.ts';
import { expectLinear } from './growth.ts';
import { topologyText, wrongText } from './topology-text.ts';

function topology(text: string): Topology {
  const { value } = expand({ name: 'growth.net', text }, () => ({ failure: 'none' }));
  return resolveTopology(value, { name: 'growth' }).value;
}

/** A new rule comes under this by its line in the list. */
describe.each([
  ['a sound topology', topologyText],
  ['one that is wrong everywhere', wrongText],
])('in %s', (_name, text) => {
  const small = topology(text(500));
  const large = topology(text(5000));
  const smallViews = small.hosts.map(hostView);
  const largeViews = large.hosts.map(hostView);

  it.each(rules)('$code takes linear time', ({ check }) => {
    expectLinear(
      () => smallViews.map(check),
      () => largeViews.map(check),
    );
  });

  it.each(topologyRules)('$code takes linear time', ({ check }) => {
    expectLinear(
      () => check(small),
      () => check(large),
    );
  });
});
