import { describe, it } from 'vitest';
import { pointToPointEndWithoutNamespace } from '../../src/rules/point-to-point-end-without-namespace.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    '`net host` and `net container:`',
    `
container agent { net host }
container web { net none }
container tool { net container:web }
ptp agent:eth1 10.1.1.1 -- tool:eth2 10.1.1.2`,
    [
      {
        at: '5:5',
        message: 'container `agent` of `net host` has no network namespace of its own',
        others: ['2:23'],
        help: 'write the end where it would stand, as `host:eth1`',
      },
      {
        at: '5:28',
        message: 'container `tool` of `net container:web` has no network namespace of its own',
        others: ['4:22'],
        help: 'write the end where it would stand, as `web:eth2`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'other containers and the host',
    `
bridge docker0 { }
container a { }
container b { net none }
ptp a:eth1 10.1.1.1 -- b:eth1 10.1.1.2
ptp a:eth2 10.1.1.1 -- host:veth1 10.1.1.3`,
  ],
];

describe('A point-to-point end stands in a container with a network namespace of its own, or in the host itself', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(pointToPointEndWithoutNamespace, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
